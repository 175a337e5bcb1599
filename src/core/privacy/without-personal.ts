/**
 * The words of a question without what could name or reach somebody: mentions, e-mail addresses, links and telephone numbers,
 * each replaced by a sign of its kind. One line.
 */
export function withoutPersonal(text: string): string {
  const plain = text.normalize('NFC').replace(INVISIBLE, '');
  const hidden = RULES.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), plain);
  return hidden.replace(/\s+/gu, ' ').trim();
}

/** Letters that nobody sees can stand within an address. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;

/** What Discord shows as somebody's name, a channel, an emoji or a time. */
const MARKUP = /<[@#:/at](?:[^<>]*>|[^<>]*$)/gu;
const LINK =
  /(?:\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|\b(?:mailto|tel|sip|xmpp|data|javascript):|\bdiscord(?:app)?\.(?:gg|com)\/)\S*/giu;
/** "someone@example.org", and as people write it against machines: "someone (at) example dot org". */
const EMAIL = /\S*(?:@|＠|\s*[([{]\s*at\s*[)\]}]\s*)\S+/giu;
/** A host with a path, or of a well-known kind, without its scheme. */
const HOST =
  /\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|io|dev|app|me|co|vn|de|fr|es|it|uk|eu|us|gg|ly|link|page|site|xyz)(?:\/\S*)?(?![\p{L}\d])/giu;
const PATH = /\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/\S+/giu;
/** Seven digits and more with what stands between the digits of a number. */
const PHONE = /(?:\+|\b|\()\p{Nd}(?:[\s().\-–/_]{0,3}\p{Nd}){6,}/gu;

const RULES: readonly (readonly [RegExp, string])[] = [
  [MARKUP, ' '],
  [LINK, ' … '],
  [EMAIL, ' … '],
  [PATH, ' … '],
  [HOST, ' … '],
  [PHONE, ' … '],
];
