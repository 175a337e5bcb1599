import { fold, words } from '../text/words.ts';

/**
 * Matters that people ask any assistant about, and that no report of a professional event explains: by subject, folded,
 * English and Vietnamese. Vietnamese ones have two syllables at least, since one alone is ambiguous without its mark; for
 * the same reason no English word stands alone here that is such a syllable ("song", "loan", "pho").
 */
const MATTERS: readonly string[] = [
  // weather and nature
  'weather|raining|rainy|sunny|snow|snowing|typhoon|storm|sunrise|sunset|sky|moon|planet|planets|dinosaur|dinosaurs|ocean|mountain|boiling|photosynthesis|gravity|speed of light|earthquake|volcano',
  'thoi tiet|co mua khong|co nang khong|co lanh khong|troi mua|troi nang|ngoai troi|co bao khong|mat trang|mat troi|hanh tinh|khung long|dong dat|nui lua',
  // sport
  'football|soccer|premier league|champions league|world cup|nba|basketball|tennis|olympics|olympic|messi|ronaldo|formula 1|marathon|badminton|volleyball|manchester|real madrid|barcelona|arsenal|golf|chess|liverpool|chelsea|juventus|boxing|cricket|baseball|yoga|gym|swimming|the match|final score|score of the game|won the game|world record|triathlon|poker|ping pong|skateboard|surfing|fishing',
  'bong da|tran dau|tran chung ket|thang tran|doi tuyen viet|ngoai hang|doi bong|cau thu|the thao|vo dich|bong ro|cau long|ty so|co vua|boi loi|tap gym|bong chuyen|chay bo|the hinh',
  // food and drink
  'recipe|recipes|restaurant|restaurants|pho restaurant|bowl of pho|best pho|noodle|noodles|pizza|burger|coffee shop|coffee shops|cafe|cafes|bake a|bake bread|baking|cake|cook|cooking|soup|broth|topping|toppings|beer|wine|breakfast|dinner|vegetarian|sushi|egg|eggs|rice|beef|pork|salmon|fish sauce|avocado|calories|eat|eating|tomato|tomatoes|bread|hungry|milk tea|ice cream|fruit|fruits|vegetable|vegetables|watermelon|mango|banana|salad|steak|potato|potatoes|supermarket|grocery|groceries|picnic|barbecue|bbq|chopsticks',
  'nau an|cach nau|nau pho|mon an|nha hang|quan an|quan pho|pho ngon|quan ca|an gi|an toi|an sang|banh mi|bun bo|bun cha|tra sua|lam banh|cong thuc|luoc trung|thit bo|thit heo|nuoc mam|com tam|an uong|do an vat|quan nhau|pha tra|tra da|pha ca|rua rau|dua hau|trai cay|an vat',
  // films, music, books, arts
  'movie|movies|film|films|actor|actress|songs|a song|this song|song called|lyrics|singer|concert|album|novel|netflix|anime|painting|painted|painter|cinema|harry potter|guitar|piano|shakespeare|taylor swift|bts|kpop|celebrity|facebook account|instagram|horror|comedy|tiktok trend|youtube channel',
  'xem phim|bo phim|phim gi|phim hay|lich chieu|bai hat|ca si|loi bai|dien vien|rap chieu|truyen tranh|tieu thuyet|hoa si|nhac si|am nhac|dan guitar|son tung|hoa hau|nguoi mau',
  // money and luck
  'gold price|price of gold|bitcoin|crypto|ethereum price|stock price|stock market|stocks|apple stock|exchange rate|lottery|mortgage|dollar rate|tax return|bank loan|home loan|richest|millionaire|inflation rate|gas price|petrol|insurance',
  'gia vang|ty gia|xo so|chung khoan|gia bitcoin|gia xang|gia dat|vay tien|gia do|gia usd|dong do la|gia nha|lam giau|bao hiem|tien ao|danh so de|danh de',
  // travel and traffic
  'flight|flights|hostel|hotel|hotels|visa|passport|train ticket|bus ticket|tourist|vacation|airport|sightseeing|beach|airbnb|taxi|uber|hiking|suitcase|luggage|power bank|jet lag|cruise|road trip|honeymoon|parking fine|long drive|heavy rain|my train|jump start a car|scooter|my car|used car|oil change|driving test|driving licence|driving license|gas station|bus to|train to|traffic jam|parking lot|itinerary',
  've xe|ve may|may bay|khach san|du lich|ho chieu|di choi|san bay|tau hoa|ve tau|xe khach|xe buyt|xe om|duong di den|duong di toi|bang lai|da lat|phu quoc|nha trang|sa pa|vung tau|ket xe|nghi tet|nghi le',
  // home, body, animals
  'laundry|plumber|leaking tap|leaking pipe|leaking roof|leaky|faucet|sink|toilet|stain|stains|shirt|bicycle|bike|tire|car engine|motorbike|garden|balcony|houseplant|dog|dogs|puppy|cats|animal|animals|spider|insects|bird|fish|zipper|kitten|pets|ants|cockroach|headache|fever|on a diet|keto|lose weight|weight loss|workout|muscle|haircut|bangs|juggle|wedding|girlfriend|boyfriend|birthday|horoscope|zodiac|tie a tie|pimple|acne|dengue|symptoms|vaccine|medicine|pregnant|vitamin|romantic|breakup|crush|furniture|air conditioner|washing machine|landlord|apartment|roommate|neighbour|neighbor|babysitter|toddler|my child|my kid|my kids|parenting|grandma|husband|wife|vacuum|kettle|microwave|oven|fridge|mosquito|mosquitoes|mattress|pillow|hair|nails|belly|stomach|back pain|knee|splinter|tattoo|wrinkles|shave|asleep|a pilot|horse|boots|kids|a child|cough|sore throat|toothache|dentist|pharmacy|allergy|sunburn|push ups|snoring|hiccups|vitamins|ask a girl|parrot|goldfish|new city',
  'nuoi cho|nuoi meo|con cho|con meo|dau dau|giam can|tang can|sinh nhat|nguoi yeu|dam cuoi|cung hoang|hoang dao|sua xe|xe may|giat do|nhuc dau|cam cum|tri mun|ban gai|ban trai|to tinh|chia tay|mat ngu|ngu ngon|dau bung|thuoc gi|bac si nao|dieu hoa|tu lanh|may giat|cat toc|my pham|thoi trang|trong cay|trong rau|mo bung|giam mo|nuoi ca|ca canh|don nha|giat giay|vet muc|bat muoi|duoi muoi|hang xom|chu nha|tien coc|thue nha|thue phong|tre con|het mun|nac cut|hoc dan|xang hom nay|cuoi tuan nay di|phong tro|khai sinh|can cuoc|toc moc|moc toc|rung toc|cham soc da|em be|cho be|ba bau|goi qua|mat vi|roi vi|meo nha|cho bi|vo chong|karaoke',
  // the world
  'president|prime minister|capital of|population of|people live in|elections|election|tallest|longest river|how tall|how old|king of|queen of|royal family|world war|pope|nobel|meaning of life|in the usa|olympic games|continents|ancient|dynasty|who invented|who discovered|solar system|pyramid|everest|in thai|brazil',
  'tong thong|thu tuong|thu do|dan so|bau cu|ngon nui|con song nao|con song dai|the chien|vua nao|nha vua|lich su viet|dien bien phu|giai nobel|y nghia cuoc song',
  // goods
  'macbook|iphone|samsung galaxy|good laptop|gaming laptop|headphones|shoes|wear|outfit|clothes|jeans|jacket|discount code|playstation|cheap laptop|smart tv|laptop|phone under|ipad|windows 11|blue screen|wifi router|my router|printer|airpods|home wifi',
  'mua laptop|mua dien|quan ao|mac gi|ao khoac|dien thoai nao|mua dien thoai|laptop nao|iphone|ma giam|giam gia|mua xe|mua nha|mua o|nen mua gi|may anh|tai nghe|may in|wifi nha|shopee|lazada',
  // errands for an assistant
  'poem|joke|write me|write a letter|love letter|leave request|cover letter|translate this|japanese|french|spanish|korean|chinese|good morning|remind me|what time is it|set an alarm|alarm clock|homework|essay|equation|math problem|riddle|miles|kilometers|birthday wishes|sing|order me|book me|table for two|resignation letter|who are you|how are you|my name',
  'bai tho|lam tho|viet tho|viet don|don xin|ke chuyen|truyen cuoi|giai phuong|bai tap ve|dich ho|viet email|thu may|nhac toi|bao thuc|hat cho|tieng nhat|tieng han|tieng trung|chuc mung|ban la ai|ban ten gi|ban ten la|ten ban la|noi dua',
  // help with code of one's own
  'css|div|html tag|regex|excel|javascript array|null pointer|segfault|python list|bubble sort|fibonacci|linked list|photoshop|for loop|rust|pointer|php|laravel|wordpress|powerpoint|minecraft|roblox',
];

const PHRASES: ReadonlySet<string> = new Set(MATTERS.flatMap((line) => line.split('|')));
const LONGEST = Math.max(...[...PHRASES].map((phrase) => phrase.split(' ').length));

/** The phrases of a question, folded, that speak of such a matter; each once. */
export function everydayPhrases(question: string): readonly string[] {
  const all = words(fold(question));
  const runs = all.flatMap((_, from) =>
    Array.from({ length: LONGEST }, (_each, more) => all.slice(from, from + more + 1).join(' ')),
  );
  return [...new Set(runs)].filter((run) => PHRASES.has(run));
}
