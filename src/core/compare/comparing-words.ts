import { EVENT } from '../event/words/called-event.ts';

/*
 * Words by which people set things side by side, folded (see foldInPlace): English and Vietnamese, and the languages that
 * reports are also read in.
 */

/** Where one of these stands, two events that are named are meant side by side. */
export const COMPARING = new RegExp(
  [
    String.raw`\b(?:differ(?:s|ed|ing|ent(?:ly)?|ences?)?|differentiates?|compar(?:e[ds]?|ing|isons?)|contrast(?:s|ed|ing)?`,
    'similar(?:ity|ities|ly)?|distinctions?|versus|vs|in common|common ground|overlaps?|alike|unlike|side by side',
    'so sanh|doi chieu|khac (?:nhau|biet|gi|voi|so voi|the nao|nhu the nao|ra sao)|su khac|diem khac',
    'giong (?:nhau|gi|voi)|diem giong|diem chung|tuong dong',
    String.raw`vergl(?:eich\w*|ichen)|unterschied\w*|gemeinsam\w*|diferenc\w*|differenz\w*|compara\w*|confront\w*|vergelijk\w*|verschil\w*)\b`,
    '比較|違い',
  ].join('|'),
);

/** Where two events are asked to speak of one matter: "what did both say about". */
export const SAYING =
  /\b(?:say|says|said|tell|tells|told|mention(?:s|ed)?|cover(?:s|ed)?|discuss(?:es|ed)?|speak|spoke|talk(?:s|ed)?|teach|taught|noi|nhac den|de cap|trinh bay|chia se|ban)\b/;

const TWO = '(?:two|2|hai)';
const ENGLISH_TIME = '(?:latest|newest|most recent|last|first|earliest|oldest)';
const VIETNAMESE_TIME = '(?:moi nhat|gan (?:day )?nhat|cuoi cung|dau tien|cu nhat)';

/** "Both events", "the two latest meetups", "cả hai sự kiện gần nhất": two that are not named; a group tells which. */
export const BOTH_EVENTS = new RegExp(
  String.raw`\b(?:both(?: of)?(?: the)? |(?:the |our |all )?(?:${TWO} )(?=${ENGLISH_TIME}|${EVENT})|(?:the |our )?(?=${ENGLISH_TIME} ${TWO})|ca hai |hai )` +
    String.raw`(${ENGLISH_TIME})?(?: ?${TWO})? ?${EVENT}(?: (${VIETNAMESE_TIME}))?\b`,
);

/** Whether a word of time means the first ones. */
export const FIRST_ONES = /^(?:first|earliest|oldest|dau tien|cu nhat)$/;

/** What stands between two topics that are set side by side. */
const AND = String.raw`\s+(?:and|with|to|from|against|versus|vs\.?|so voi|voi|va|und|mit|y|con|e|et|avec)\s+|\s*[&と]\s*`;
const ONE = '(?<one>.+?)';
const OTHER = '(?<other>.+)';

/** How two topics are named side by side, of whatever field: each pattern is of a whole question. */
export const TOPIC_FORMS: readonly RegExp[] = [
  // "What is the difference between X and Y?", "Unterschied zwischen X und Y", "điểm khác nhau giữa X và Y"
  String.raw`^.*\b(?:between|giua|zwischen|entre|tra|tussen)\s+${ONE}(?:${AND})${OTHER}$`,
  // "Compare X with Y", "so sánh X và Y"
  String.raw`^(?:.*\b)?(?:compare|comparing|contrast|comparison of|so sanh|doi chieu|vergleiche?|compara|confronta)\s+${ONE}(?:${AND})${OTHER}$`,
  // "X vs Y"
  String.raw`^${ONE}\s+(?:versus|vs\.?)\s+${OTHER}$`,
  // "How does X differ from Y", "how is X different from Y"
  String.raw`^how (?:do|does|did|is|are|was|were)\s+${ONE}\s+(?:differ(?:ent)?|compare|similar)(?: from| to| with| than)\s+${OTHER}$`,
  // "How do X and Y differ", "what do X and Y have in common"
  String.raw`^(?:how|what) (?:do|does|did|is|are|was|were)\s+${ONE}\s+and\s+(?<other>.+?)\s+(?:differ(?:ent)?|compare|alike|similar|have in common|share)$`,
  // "X khác Y thế nào", "X khác gì so với Y"
  String.raw`^${ONE}\s+(?:khac|giong)(?: nhau)?(?: gi)?(?: so)?(?: voi)?\s+(?<other>.+?)(?:\s+(?:o (?:diem|cho) nao|(?:nhu )?the nao|ra sao))?$`,
  // "X và Y khác nhau thế nào"
  String.raw`^${ONE}\s+(?:va|voi)\s+(?<other>.+?)\s+(?:co )?(?:gi )?(?:khac|giong)(?: nhau| biet| gi)*(?:\s+(?:o (?:diem|cho) nao|(?:nhu )?the nao|ra sao|khong))?$`,
].map((pattern) => new RegExp(pattern));
