import { compareSaid } from '../core/compare/compare.ts';
import type { CompareOptions, Comparison, Said } from '../core/compare/comparison.ts';
import { passagesOf } from '../core/compare/passages-of.ts';
import type { Subject } from '../core/compare/subject.ts';
import { readQuestion } from '../core/rank/question/question.ts';
import { readingLibrary, passagesOf as rowsOf } from './ask-database.ts';
import type { Connection } from './connect.ts';
import { findCandidates } from './read/find-candidates.ts';
import { createLookups, type Lookups } from './read/lookups.ts';
import type { Shell } from './read/shell.ts';
import { smallLibrary } from './read/small-library.ts';
import { wantedBy } from './read/wanted.ts';

/** See `compare`. */
export async function compareInDatabase(
  connection: Connection,
  shell: Shell,
  [left, right]: readonly [Subject, Subject],
  options: CompareOptions = {},
): Promise<Comparison> {
  const lookups = createLookups(shell);
  const one = await saidOf(left, connection, shell, lookups, options);
  const other = await saidOf(right, connection, shell, lookups, options);
  return lookups.settle(connection, () => compareSaid(one, other, readingLibrary(shell, lookups)));
}

async function saidOf(
  subject: Subject,
  connection: Connection,
  shell: Shell,
  lookups: Lookups,
  options: CompareOptions,
): Promise<Said> {
  const { question, wanted } = await lookups.settle(connection, () => {
    const library = readingLibrary(shell, lookups);
    const read = readQuestion(subject.name, library, options);
    return { question: read, wanted: wantedBy(read, library, { all: subject.kind === 'topic' }) };
  });
  const candidates =
    subject.kind === 'topic'
      ? await findCandidates(connection, shell, lookups, wanted)
      : {
          rows: (await rowsOf(connection, subject.id)).map((row) => ({ row, impacts: new Map() })),
          reportLists: new Map(),
        };
  const library = smallLibrary(shell, wanted, candidates, lookups.vocabulary);
  const passages = await lookups.settle(connection, () => passagesOf(subject, question, library));
  return { subject, question, passages };
}
