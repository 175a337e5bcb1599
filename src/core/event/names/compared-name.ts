import { foldWords } from '../words/fold.ts';
import { tellingWords } from './name-similarity.ts';
import { readSeries } from './series.ts';

/** What is compared of an event's name. */
export interface ComparedName {
  readonly folded: string;
  /** See series.ts. */
  readonly series?: string;
  /** Its telling words (see name-similarity.ts), and those of what it says besides its series; [] without any. */
  readonly words: readonly (readonly string[])[];
}

export function compareName(name: string): ComparedName {
  const series = readSeries(name);
  // "DevOps on AWS" besides "AWS Cloud Mastery Series #2 – DevOps on AWS".
  const forms = series === undefined ? [name] : [name, name.replace(/\s+/gu, ' ').replace(series.text, ' ')];
  return {
    folded: foldWords(name),
    ...(series === undefined ? {} : { series: series.key }),
    words: forms.map(tellingWords).filter(({ length }) => length > 0),
  };
}
