/**
 * The words of a question without what could name or reach somebody: mentions, e-mail addresses, links and telephone numbers. "…"
 * stands where something was. One line.
 */
export function withoutPersonal(text: string): string {
  const plain = text.normalize('NFC').replace(INVISIBLE, '').replace(MARKUP, ' ').replace(SPELLED_AT, '@');
  const words = plain.split(/\s+/u).map((word) => (isAddress(word) ? HIDDEN : word));
  return words
    .join(' ')
    .replace(PHONE, ` ${HIDDEN} `)
    .split(/\s+/u)
    .filter((word, at, all) => word !== '' && (word !== HIDDEN || all[at - 1] !== HIDDEN))
    .join(' ');
}

const HIDDEN = '…';
/** Letters that nobody sees can stand within an address. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;
/** What Discord shows as somebody's name, a channel, an emoji or a time; also the beginning of one that was cut off. */
const MARKUP = /<[@#:/at][^<>]*(?:>|$)/gu;
/** "someone (at) example.org", as people write it against machines. */
const SPELLED_AT = /\s{0,3}[([{]\s{0,3}at\s{0,3}[)\]}]\s{0,3}/giu;
/** Seven digits and more with what stands between the digits of a number. */
const PHONE = /(?:\+|\b|\()\p{Nd}(?:[\s().\-–/_]{0,3}\p{Nd}){6,}/gu;

/** Whether a word is an e-mail address, a link, or the name of a host. */
function isAddress(word: string): boolean {
  return /[@＠]|:\/\//u.test(word) || SCHEME.test(word) || HOST.test(word) || PATH.test(word);
}

const SCHEME = /^[^\p{L}\d]{0,3}(?:www\.|(?:mailto|tel|sip|xmpp|data|javascript):)/iu;
const HOST =
  /\.(?:com|org|net|info|io|dev|app|me|co|vn|de|fr|es|it|uk|eu|us|gg|ly|link|page|site|xyz)(?:[^\p{L}\d]|$)/iu;
const PATH = /[\p{L}\d]\.\p{L}{2,12}[/:?#]/u;
