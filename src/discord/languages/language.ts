import type { EN } from './en.ts';

/** A language of the interface: one file here, and one line in `languages.ts`. */
export interface Language {
  /** The sentences, by the keys of English. */
  readonly texts: Texts;
  /**
   * Descriptions of commands and options, names of choices and of entries in the message menu, by the way to them:
   * 'ask', 'ask question', 'ask language en'. Discord shows the English of commands/ where one is missing.
   */
  readonly commands: Readonly<Record<string, string>>;
}

/** Keys of the sentences; of those that have plural forms, each form is a key. */
type Key = keyof typeof EN;
type Stem<K> = K extends `${infer S}_other` ? S : never;

/** Of what has plural forms, each language has its own; `_other` is always there. */
type Texts = { readonly [K in Key as K extends `${Stem<Key>}_one` ? never : K]: string } & {
  readonly [K in `${Stem<Key>}_${'zero' | 'one' | 'two' | 'few' | 'many'}`]?: string;
};
