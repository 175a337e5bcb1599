/** Words of dates and times in both languages, folded (see fold.ts). Order matters where one word begins another. */

export const VIETNAMESE_MONTHS: readonly (readonly [word: string, month: number])[] = [
  ['muoi hai', 12],
  ['muoi mot', 11],
  ['muoi', 10],
  ['chin', 9],
  ['tam', 8],
  ['bay', 7],
  ['sau', 6],
  ['nam', 5],
  ['tu', 4],
  ['ba', 3],
  ['hai', 2],
  ['gieng', 1],
  ['mot', 1],
];

/** 0 is Sunday. "thu" alone is no weekday: it also means "collect". */
export const WEEKDAYS: readonly (readonly [pattern: string, weekday: number])[] = [
  ['sunday|chu nhat', 0],
  ['monday|thu hai|thu 2', 1],
  ['tuesday|thu ba|thu 3', 2],
  ['wednesday|thu tu|thu 4', 3],
  ['thursday|thu nam|thu 5', 4],
  ['friday|thu sau|thu 6', 5],
  ['saturday|thu bay|thu 7', 6],
];

export const ENGLISH_MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/;

/** Joins the two ends of a range. */
export const RANGE = '(?:-|to|den|until|va|and|&)';
