import { partition } from 'es-toolkit';
import type { Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { fold, words } from '../text/words.ts';
import type { Topic } from './known-topics.ts';
import { nameKey, withoutVendor } from './name-key.ts';
import type { Topics } from './topics.ts';

/**
 * Topics whose name holds all that was typed, in their order: those that hold it with its tone marks first, and those of which a word
 * begins so.
 */
export function matchTopics({ topics }: Pick<Topics, 'topics'>, typed: string): readonly Topic[] {
  const typedWords = words(fold(typed));
  const [first = ''] = words(typed.toLowerCase());
  const found = topics.filter(({ name }) => typedWords.every((word) => fold(name).includes(word)));
  const begins = ({ name }: Topic) => ` ${words(name.toLowerCase()).join(' ')}`;
  const [begun, others] = partition(found, (topic) => fold(begins(topic)).includes(` ${fold(first)}`));
  const [marked, plain] = partition(begun, (topic) => begins(topic).includes(` ${first}`));
  return [...marked, ...plain, ...others];
}

/** The topic that is called so, in whatever form or by another of its names: "CDK" for "AWS Cloud Development Kit". */
export function topicCalled(
  asked: string,
  { topics }: Pick<Topics, 'topics'>,
  { entries }: Glossary,
): Topic | undefined {
  const key = nameKey(asked);
  const folded = withoutVendor(asked.trim());
  const isCalled = ({ name, aliases, acronyms }: GlossaryEntry) =>
    [name, ...aliases, ...acronyms].some((each) => withoutVendor(each) === folded);
  const names = new Set(entries.filter(isCalled).map(({ name }) => name));
  const isAlike = ({ name }: Topic) => fold(name).includes(key.slice(0, LEAST_ALIKE)) && nameKey(name) === key;
  return topics.find(({ name }) => names.has(name)) ?? topics.find(isAlike);
}

/** Names that differ in their first letters have other keys. */
const LEAST_ALIKE = 3;

/** The topic with this id or name. */
export function findTopic({ topics }: Pick<Topics, 'topics'>, asked: string): Topic | undefined {
  return topics.find(({ id }) => id === asked) ?? topics.find(({ name }) => fold(name) === fold(asked));
}
