import { type Answer, type AskOptions, answerTo } from '../core/answer/answer.ts';
import { type Digest, type DigestOptions, digestOf } from '../core/answer/digest.ts';
import type { Library } from '../core/library/library.ts';
import { readQuestion } from '../core/rank/question/question.ts';
import type { Report } from '../core/report/report.ts';
import type { Connection } from './connect.ts';
import { HOLDING_ALL } from './read/candidate-numbers.ts';
import { queryOf } from './read/conjunctions.ts';
import { type Candidates, findCandidates, readPassages, readPassagesById } from './read/find-candidates.ts';
import { createLookups, type Lookups } from './read/lookups.ts';
import { type PassageRow, passageMaker } from './read/passage-rows.ts';
import type { Shell } from './read/shell.ts';
import { smallLibrary } from './read/small-library.ts';
import { type Wanted, wantedBy } from './read/wanted.ts';

/** See `ask`. */
export async function askDatabase(
  connection: Connection,
  shell: Shell,
  text: string,
  options: AskOptions = {},
): Promise<Answer> {
  const lookups = createLookups(shell);
  const { question, wanted } = await lookups.settle(connection, () => {
    const library = readingLibrary(shell, lookups);
    const read = readQuestion(text, library, options);
    return { question: read, wanted: wantedBy(read, library, { event: options.event }) };
  });
  const candidates = await findCandidates(connection, shell, lookups, wanted);
  const library = smallLibrary(shell, wanted, candidates, lookups.vocabulary);
  const answer = await lookups.settle(connection, () => answerTo(question, library, options));
  await rememberTwins(connection, shell, answer, candidates);
  return answer;
}

/** Translations that are remembered. */
const MOST_TWINS = 10_000;

/** Below an answer stands whether its passages are there in the other language, too. */
async function rememberTwins(
  connection: Connection,
  shell: Shell,
  answer: Answer,
  { rows }: Candidates,
): Promise<void> {
  const shown = new Set(answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage.id));
  const twinned = rows.flatMap(({ row: { id, twin } }) => (shown.has(id) && twin !== null ? [{ id, twin }] : []));
  if (twinned.length === 0) return;
  if (shell.twins.size > MOST_TWINS) shell.twins.clear();
  const make = passageMaker(shell);
  const found = await readPassagesById(
    connection,
    twinned.map(({ twin }) => twin),
  );
  const twins = new Map(found.map((row) => [row.id, make(row)]));
  for (const { id, twin } of twinned) {
    const passage = twins.get(twin);
    if (passage !== undefined) shell.twins.set(id, passage);
  }
}

/** See `digest`. */
export async function digestDatabase(
  connection: Connection,
  shell: Shell,
  about: string,
  options: DigestOptions = {},
): Promise<Digest> {
  const lookups = createLookups(shell);
  const { event } = options;
  const { question, wanted } = await lookups.settle(connection, () => {
    const library = readingLibrary(shell, lookups);
    const read = readQuestion(about, library, options);
    return { question: read, wanted: wantedBy(read, library, { event, all: event === undefined }) };
  });
  const candidates =
    event === undefined
      ? await findCandidates(connection, shell, lookups, wanted)
      : {
          rows: (await passagesOf(connection, event)).map((row) => ({ row, impacts: new Map() })),
          reportLists: new Map(),
        };
  const library = smallLibrary(shell, wanted, candidates, lookups.vocabulary);
  const digest = await lookups.settle(connection, () => digestOf(question, library, options));
  if (event !== undefined || candidates.rows.length < HOLDING_ALL / 2) return digest;
  return { ...digest, mentionedIn: await countMentions(connection, wanted) };
}

/** See `reportsAbout`: those that say most about it, of very many. */
export async function reportsAboutInDatabase(
  connection: Connection,
  shell: Shell,
  topic: string,
): Promise<readonly Report[]> {
  const found = new Set<Report>();
  for (const language of shell.library.languages) {
    const options = { language, groups: shell.library.reports.length, points: 1 };
    for (const { report } of (await digestDatabase(connection, shell, topic, options)).groups) found.add(report);
  }
  return [...found];
}

/** What a question is read with: all that it can ask of words is looked up; the passages are those that it asked for. */
export function readingLibrary(shell: Shell, lookups: Lookups): Library {
  const make = passageMaker(shell);
  const passages: Library['passages'][number][] = [];
  const holding = (all: readonly string[]): readonly number[] =>
    lookups.holding(all).flatMap((row) => {
      const passage = make(row);
      return passage === undefined ? [] : [passages.push(passage) - 1];
    });
  const { library } = shell;
  return { ...library, passages, vocabulary: lookups.vocabulary, passageIndex: { ...library.passageIndex, holding } };
}

/** An event with more passages is told of by its first ones. */
const OF_EVENT = 1_000;

export async function passagesOf(connection: Connection, event: string): Promise<readonly PassageRow[]> {
  const found = await connection.rows<{ number: number }>(
    `select number from passages where event = $1 order by number limit ${OF_EVENT}`,
    [event],
  );
  return readPassages(
    connection,
    found.map(({ number }) => number),
  );
}

/** So many passages are counted in a tenth of a second or two. Where more hold a topic, it is mentioned in as many reports at least. */
const MOST_COUNTED = 20_000;

/** How many pages have a passage that holds all terms in heading or text, as `countReports` counts them. */
async function countMentions({ rows }: Connection, { all }: Wanted): Promise<number> {
  const [found] = await rows<{ pages: number }>(
    `select count(distinct page)::int as pages
     from (select page from passages where vector @@ $1::tsquery limit ${MOST_COUNTED}) as holding`,
    [queryOf(all, ':AB')],
  );
  return found?.pages ?? 0;
}
