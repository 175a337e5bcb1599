import { stableId } from '../report/stable-id.ts';
import { packTexts, type TextNumbers, unpackTexts } from '../text/text-numbers.ts';
import { compareText, fold, words } from '../text/words.ts';
import type { NameUses } from './count-uses.ts';

/** Something that reports speak of. */
export interface Topic {
  /** Stable over restarts. At most 13 characters of [0-9a-z]. */
  readonly id: string;
  readonly name: string;
  /** Number of reports that mention it; see `countReports`. */
  readonly reports: number;
}

/** Topics in their order, in columns. Plain data. */
export interface TopicsTold {
  /** See `packTexts`. */
  readonly ids: string;
  /** Numbers of the texts of their names. */
  readonly names: Int32Array;
  readonly reports: Int32Array;
  /** See `NameUses`. */
  readonly named: Int32Array;
  /** Words of each name. */
  readonly lengths: Int32Array;
}

export type KnownTopics = ReturnType<typeof createKnownTopics>;

/**
 * Makes the topics of one library after the other. Most are those of the last one, in its order: they are remembered.
 * @param told by another one, with numbers of the same texts
 */
export function createKnownTopics(texts: Pick<TextNumbers, 'textOf' | 'size'>, told?: TopicsTold) {
  const { textOf, size } = texts;
  let last = told === undefined ? [] : hear(told, texts);
  return {
    /**
     * The topics that have these names, in their order.
     * @param all number of reports
     */
    list: (uses: readonly NameUses[], all: number): readonly Topic[] => {
      const byName = new Array<NameUses | undefined>(size());
      for (const each of uses) byName[each.name] = each;
      const listed: Listed[] = [];
      for (const known of last) {
        const own = byName[known.number];
        if (own === undefined) continue;
        byName[known.number] = undefined;
        listed.push(isSame(known, own) ? known : listedAs(own, known.topic, known.length));
      }
      for (const own of uses) {
        if (byName[own.name] === undefined) continue;
        const name = textOf(own.name);
        listed.push(listedAs(own, { id: stableId(fold(name)), name }, words(name).length));
      }
      last = listed.sort(compareAmong(all));
      return last.map(({ topic }) => topic);
    },
    told: (): TopicsTold => ({
      ids: packTexts(last.map(({ topic }) => topic.id)),
      names: Int32Array.from(last, ({ number }) => number),
      reports: Int32Array.from(last, ({ topic }) => topic.reports),
      named: Int32Array.from(last, ({ named }) => named),
      lengths: Int32Array.from(last, ({ length }) => length),
    }),
  };
}

interface Listed {
  /** Of its name. */
  readonly number: number;
  readonly topic: Topic;
  /** How many reports call it a thing. */
  readonly named: number;
  /** Words of its name. */
  readonly length: number;
}

function hear(told: TopicsTold, { textOf }: Pick<TextNumbers, 'textOf'>): readonly Listed[] {
  return unpackTexts(told.ids).map((id, at): Listed => {
    const [name = 0, reports = 0, named = 0] = [told.names[at], told.reports[at], told.named[at]];
    return listedAs({ name, reports, named }, { id, name: textOf(name) }, told.lengths[at] ?? 0);
  });
}

function isSame({ topic, named }: Listed, own: NameUses): boolean {
  return topic.reports === own.reports && named === own.named;
}

function listedAs(own: NameUses, { id, name }: Pick<Topic, 'id' | 'name'>, length: number): Listed {
  return { number: own.name, topic: { id, name, reports: own.reports }, named: own.named, length };
}

/** The order of topics: by what each tells in all reports together; what every one has tells nothing. */
function compareAmong(all: number) {
  const worths = Float64Array.from({ length: all + 1 }, (_, reports) => reports * Math.log((all + 1) / reports));
  const worthOf = ({ topic }: Listed): number => worths[topic.reports] ?? 0;
  return (a: Listed, b: Listed): number =>
    b.named - a.named || worthOf(b) - worthOf(a) || b.length - a.length || compareText(a.topic.name, b.topic.name);
}
