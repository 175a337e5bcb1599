import { lightWordsOf } from './other-languages.ts';

/** Function words of English (the Snowball project's list, contractions as their parts). */
const ENGLISH = `a about above after again against all am an and any are aren as at be because been before
  being below between both but by can cannot could couldn d did didn do does doesn doing don down during each few for
  from further had hadn has hasn have haven having he her here hers herself him himself his how i if in into is isn it
  its itself just ll m me more most must my myself no nor not of off on once only or other ought our ours ourselves
  out over own re s same shall she should shouldn so some such t than that the their theirs them themselves then there
  these they this those through to too under until up ve very was wasn we were weren what when where which while who
  whom why will with won would wouldn you your yours yourself yourselves`;

/** Words by which people ask, and which say nothing of what they ask about. */
const ASKING = `anything describe explain explained get give got know let like list mention mentioned mentions
  report reports said say saying says show shown something tell talk talked talks thing things want`;

/** How people speak to somebody in a chat. */
const CHAT = `btw guys hello hey hi lol please pls plz thanks thx`;

/** Function words of Vietnamese, with their tone marks: "làm" is one, the name "Lâm" is not. */
const VIETNAMESE = `bao bằng bị bởi các cái cần càng chỉ cho chưa có còn cùng cũng của do dù đã đang đâu để đến
  đi đó đây được gì giữa hay hoặc hơn khi không là lại làm lên mà mấy mình mỗi một nào này nên nếu ngoài nhất như
  nhưng những nhiều nhiêu nhé nó nữa ở phải qua ra rằng rất rồi sao sau sẽ tại theo thế thì thôi tới tôi trên trong
  trước từ từng và vào vẫn về vì với vậy xin xuống`;

/** Words that say what kind of answer is wanted ("best practices", "overview of"). */
const QUALIFYING = `basics benefit difference example examples guide important introduction main meaning mean overview
  practice practices stand short step steps tip tips tutorial type types use used using way ways work works
  cach uu diem vi du loai buoc hoat dong khac nhau y nghia`;

/** Words that questions about anything are made of: a passage that lacks them answers no worse. */
const COMMON = `able actually ago almost along already always another anybody anymore anyone anything away
  back bad become begin behind believe best better big bit bring call came choose come cool could cope deal different
  done easy either else end enough even ever every everybody everyone everything exactly fact far feel find first
  follow found full gave general gets getting give gives go goes going gone good great half handle happen hard hear
  help high hold idea instead inside issue join keep kind knew know large last late later lead least leave left less
  life like likely little long look looking lot low made make makes making many matter maybe might moment move much
  must name need needs never new next nice nobody nothing now number four five six seven eight nine ten offer often
  old one open order outside part people perhaps person point possible pretty probably problem put quick quite rather
  ready real really reason right saw see seem seen sense set several short side simple since single small somebody
  someone sometimes soon sort start still stop stuff sure take taken takes taking think thought three together told
  took top toward try trying turn two understand usually various wait watch well went whole wide within without wonder
  worst worth would wrong yes yet nhat tot hay gap dung thu viec nguoi ta moi biet can muon giup lam`;

const split = (list: string): readonly string[] => list.split(/\s+/u);

export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set([...split(ENGLISH), ...split(ASKING), ...split(CHAT)]);

/** What English phrases bring into a Vietnamese text; "an", "do", "so" and the like are syllables there. */
const ENGLISH_IN_VIETNAMESE = 'and are for from is of that the this what with';

export const VIETNAMESE_STOP_WORDS: ReadonlySet<string> = new Set(split(`${VIETNAMESE} ${ENGLISH_IN_VIETNAMESE}`));

/** Folded. */
const LIGHT_WORDS: ReadonlySet<string> = new Set(split(`${QUALIFYING} ${COMMON}`));

/**
 * Whether a folded word of a question in this language carries little of it: it stands in a list, bare or with an ending. (By
 * its stem "generics" would be "general".)
 */
export function isLight(word: string, language: string): boolean {
  const bare = word.replace(/(s|d|ed|ing)$/, '');
  return LIGHT_WORDS.has(word) || LIGHT_WORDS.has(bare) || lightWordsOf(language).has(word);
}

/**
 * For text typed without tone marks: only those that are hardly ever half of another word ("bao" of "bảo mật" is). "ai"
 * (who) is missing on purpose: see analyze.ts.
 */
const TONELESS = `nao gi khi la cua va co duoc bao nhieu nhung cac trong o voi cho mot nay do tai de sao da dau bi boi
  tu vao`;

export const TONELESS_STOP_WORDS: ReadonlySet<string> = new Set(split(`${TONELESS} ${ENGLISH_IN_VIETNAMESE}`));
