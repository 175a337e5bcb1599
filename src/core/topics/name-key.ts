import { fold, stem, words } from '../text/words.ts';

/** "Lambda", "AWS Lambda" and "AWS Lambdas" are one topic: names that differ by the maker or by an ending. */
export function nameKey(name: string): string {
  return words(withoutVendor(name)).map(stem).join(' ');
}

/** A name, folded, without its maker. */
export function withoutVendor(name: string): string {
  return fold(name).replace(VENDOR, '');
}

const VENDOR = /^(?:amazon|aws|apache|google|hashicorp|microsoft) /;
