import type { Queries } from '../database/database.ts';
import { chosenNow } from '../servers/chosen.ts';
import type { KeptQuestions } from '../servers/server-settings.ts';

/** A question on its way to the database. */
export interface WaitingQuestion {
  readonly server: string;
  readonly at: Date;
  readonly language: string;
  readonly state: string;
  readonly passage: string | undefined;
  readonly words: string | undefined;
}

export interface WaitingRating {
  readonly server: string;
  readonly at: Date;
  readonly passage: string;
  readonly isHelpful: boolean;
}

/**
 * Stores a batch in one statement each, as far as servers want it now: another process may have been told otherwise while it waited.
 * Within a transaction.
 */
export async function writeWaiting(
  queries: Queries,
  asked: readonly WaitingQuestion[],
  rated: readonly WaitingRating[],
): Promise<void> {
  const { query } = queries;
  const chosen = await chosenNow(
    queries,
    [...asked, ...rated].map(({ server }) => server),
  );
  const questions = asked.flatMap((each) => wanted(each, chosen(each.server).questions));
  const ratings = rated.filter(({ server }) => chosen(server).questions !== undefined);
  if (questions.length > 0) {
    await query(
      `insert into questions (server, at, language, state, passage, words)
       select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      [
        questions.map(({ server }) => server),
        questions.map(({ at }) => at.toISOString()),
        questions.map(({ language }) => language),
        questions.map(({ state }) => state),
        questions.map(({ passage }) => passage ?? null),
        questions.map(({ words }) => words ?? null),
      ],
    );
  }
  if (ratings.length > 0) {
    await query(
      `insert into ratings (server, day, passage, helpful, not_helpful)
       select server, day, passage, count(*) filter (where good), count(*) filter (where not good)
       from unnest($1::text[], $2::date[], $3::text[], $4::bool[]) as given (server, day, passage, good)
       group by server, day, passage
       on conflict (server, day, passage) do update
       set helpful = ratings.helpful + excluded.helpful, not_helpful = ratings.not_helpful + excluded.not_helpful`,
      [
        ratings.map(({ server }) => server),
        ratings.map(({ at }) => at.toISOString().slice(0, 'yyyy-mm-dd'.length)),
        ratings.map(({ passage }) => passage),
        ratings.map(({ isHelpful }) => isHelpful),
      ],
    );
  }
}

function wanted(question: WaitingQuestion, chosen: KeptQuestions | undefined): readonly WaitingQuestion[] {
  if (chosen === undefined) return [];
  return [chosen.words ? question : { ...question, words: undefined }];
}
