/** Only those that are no words of their own without the apostrophe, as "were" and "well" are. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(what|who|where|when|how|why)['’]?s\b/giu, '$1 is'],
  [/\b(that|there|here|let)s\b/giu, "$1's"],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|wo|ca)nt\b/giu, "$1n't"],
  [/\b(i|you|they)(ve|re)\b/giu, "$1'$2"],
];

/** A question as it is written with care: "what is" for "whats" and "what's", and the apostrophes of "didnt" and "youre". */
export function writtenOut(text: string): string {
  return CONTRACTIONS.reduce((typed, [contraction, whole]) => typed.replace(contraction, whole), text);
}
