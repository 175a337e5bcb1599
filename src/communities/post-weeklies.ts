import type { Logger } from 'pino';
import type { Search } from '../core/library/search.ts';
import { stableId } from '../core/report/stable-id.ts';
import { localeFor } from '../discord/languages/locale.ts';
import type { Post } from '../discord/messages/post-once.ts';
import { weeklyReply } from '../discord/replies/asked/weekly.ts';
import { renderReply } from '../discord/replies/reply.ts';
import { repeatedly } from '../repeatedly.ts';
import type { Questions } from '../store/questions/questions.ts';
import type { Servers } from '../store/servers/servers.ts';

export interface WeekliesOptions {
  readonly servers: Pick<Servers, 'all'>;
  readonly questions: Pick<Questions, 'since' | 'ratings' | 'beginWeekly' | 'weeklyPosted'>;
  /** What a server is answered from; undefined while it is not read. */
  readonly searchOf: (server: string) => Promise<Search | undefined>;
  /** Tag of the language of a server that has chosen none. */
  readonly defaultLanguage: string;
  readonly post: (post: Post) => Promise<'posted' | 'refused'>;
  readonly now?: (() => Date) | undefined;
  /** Milliseconds from one look to the next. */
  readonly lookEvery?: number | undefined;
  readonly log: Pick<Logger, 'warn' | 'info'>;
}

const LOOK_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;
/** On Mondays from six o'clock (UTC) on. */
const FROM_HOUR = 6;
/** Another process is at it, or has done it: it is left alone for so long. */
const LEAVE_ALONE_MS = 6 * 60_000;

/**
 * Posts each Monday what was asked in the week before, where a server has chosen a channel for it: once, whatever the number of
 * processes, and whichever of them ends in the middle. @returns What ends that.
 */
export function postWeeklies(options: WeekliesOptions): {
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
} {
  const { servers, log, now = () => new Date(), lookEvery = LOOK_EVERY_MS } = options;
  const leftAlone = new Map<string, number>();
  const look = async (): Promise<void> => {
    const week = weekOf(now());
    for (const [server, { questions, language }] of servers.all()) {
      const channelId = questions?.weekly;
      if (channelId === undefined || (leftAlone.get(server) ?? 0) > now().getTime()) continue;
      try {
        await postWeekly(server, channelId, week, language ?? options.defaultLanguage, options);
      } catch (err) {
        log.warn({ err, server }, 'What was asked in a week could not be posted; it is tried again');
      }
      leftAlone.set(server, now().getTime() + LEAVE_ALONE_MS);
    }
  };
  return { look, close: repeatedly(look, lookEvery).close };
}

async function postWeekly(
  server: string,
  channelId: string,
  week: string,
  language: string,
  { questions, searchOf, post, log }: WeekliesOptions,
): Promise<void> {
  const search = await searchOf(server);
  if (search === undefined) return;
  const begun = await questions.beginWeekly(server, week);
  if (begun === undefined) return;
  const until = new Date(`${week}T00:00:00Z`);
  const from = new Date(until.getTime() - 7 * DAY_MS);
  const asked = (await questions.since(server, from)).filter(({ at }) => at < until);
  if (asked.length > 0) {
    const locale = localeFor(language);
    const reply = await weeklyReply(asked, await questions.ratings(server, from), from, search);
    const payload = renderReply(reply, { locale, audience: { kind: 'private' } });
    const seenBy = begun === 'first' ? undefined : locale.t('weekly', { from: locale.date(reply.from) });
    const nonce = stableId('weekly', server, week);
    const posted = await post({ channelId, payload, nonce, seenBy });
    if (posted === 'refused')
      log.warn({ server, channel: channelId }, 'Discord lets nothing be posted in the channel of the week');
  }
  await questions.weeklyPosted(server, week);
}

/** The Monday (ISO 8601) whose message is due: the last one whose hour has come. */
export function weekOf(now: Date): string {
  const due = new Date(now.getTime() - FROM_HOUR * 3_600_000);
  const sinceMonday = (due.getUTCDay() + 6) % 7;
  return new Date(due.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
