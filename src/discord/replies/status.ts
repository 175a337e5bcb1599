import { countReports, type Library } from '../../core/library/library.ts';
import type { ContentControl } from '../content-control.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import { shorten } from '../layout/shorten.ts';
import type { View } from './pieces/view.ts';

export interface StatusReply {
  readonly kind: 'status';
  readonly reloaded: boolean;
  readonly events: number;
  readonly reports: number;
  readonly passages: number;
  /** How many reports have an address on the web. */
  readonly linked: number;
  /** When it was read; undefined when nobody says. */
  readonly readAt?: Date;
  /** Sentences for the operator, in English as in the log. */
  readonly problems: readonly string[];
}

/** How things stand, for the admin. */
export function statusReply(library: Library, content: ContentControl | undefined, reloaded: boolean): StatusReply {
  const state = content?.status();
  return {
    kind: 'status',
    reloaded,
    events: library.events.length,
    reports: countReports(library),
    passages: library.passages.length,
    linked: library.reports.filter(({ isIndex, page }) => !isIndex && page !== undefined).length,
    ...(state && { readAt: state.readAt }),
    problems: state?.problems ?? [],
  };
}

/** Problems that are told; all of them are in the log. */
const PROBLEMS = 8;
/** Characters of one. */
const PROBLEM = 300;

/** What is answered from, and what is wrong with it. */
export function statusParts(reply: StatusReply, { locale: { t } }: View): readonly Part[] {
  const { events, reports, passages, linked, problems } = reply;
  const counts = [
    t('eventCount', { count: events }),
    t('reportCount', { count: reports }),
    t('statusPassages', { count: passages }),
  ];
  return [
    ...(reply.reloaded ? [{ kind: 'text', text: t('reloaded') } as const] : []),
    { kind: 'text', text: `### ${t('status')}\n${counts.join(' · ')}` },
    { kind: 'text', text: [t('statusLinks', { count: linked, total: reports }), ...readLine(reply, t)].join('\n') },
    ...problemParts(problems, t),
  ];
}

type Translate = View['locale']['t'];

function readLine({ readAt }: StatusReply, t: Translate): readonly string[] {
  if (readAt === undefined) return [];
  return [t('statusRead', { when: `<t:${Math.floor(readAt.getTime() / 1_000)}:R>` })];
}

function problemParts(problems: readonly string[], t: Translate): readonly Part[] {
  if (problems.length === 0) return [{ kind: 'text', text: t('statusFine') }];
  const more = problems.length - PROBLEMS;
  const lines = problems.slice(0, PROBLEMS).map((problem) => `- ${escapeLine(shorten(problem, PROBLEM))}`);
  const rest = more > 0 ? [`-# ${t('andMore', { count: more })}`] : [];
  return [{ kind: 'text', text: [t('statusProblems', { count: problems.length }), ...lines, ...rest].join('\n') }];
}
