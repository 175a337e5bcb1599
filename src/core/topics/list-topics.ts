import { stableId } from '../report/stable-id.ts';
import type { TextNumbers } from '../text/text-numbers.ts';
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

/**
 * A function that makes a library's topics of their names, in their order. Most are those of the last library, in its order:
 * they are remembered.
 */
export function createListTopics({ textOf, size }: TextNumbers) {
  let last: readonly Listed[] = [];
  /** @param all number of reports */
  return (uses: readonly NameUses[], all: number): readonly Topic[] => {
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
