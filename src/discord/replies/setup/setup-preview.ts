import { countReports } from '../../../core/report/report.ts';
import { stableId } from '../../../core/report/stable-id.ts';
import type { ServerReports, ServerSettings } from '../../../store/servers/server-settings.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { ReportsPreview, SetupControl } from '../../setup-control.ts';
import { Mistake } from '../notice.ts';
import type { View } from '../pieces/head.ts';
import { button } from './setup.ts';

/** Reports that somebody has named for a server, before they are taken. */
export function setupPreviewReply({ reports, search, state, left }: ReportsPreview) {
  const { library } = search;
  const counts = {
    reports: countReports(library.reports),
    linked: countReports(library.reports.filter(({ page }) => page !== undefined)),
  };
  return { kind: 'setup-preview' as const, reports, counts, problems: state.problems, left, mark: markOf(reports) };
}

/** The draft that was shown. @throws Mistake when it is another by now. */
export function draftOf({ draft }: ServerSettings, { limits }: SetupControl, mark: string): ServerReports {
  if (limits === undefined) throw new Mistake({ kind: 'no-own-reports' });
  if (draft === undefined || markOf(draft) !== mark) throw new Mistake({ kind: 'old-preview' });
  return draft;
}

function markOf({ repositories, siteUrl = '' }: ServerReports): string {
  const parts = repositories.flatMap(({ url, branch = '', folder = '' }) => [url, branch, folder]);
  return stableId(...parts, siteUrl).slice(-8);
}

/** Problems that are told, and characters of one. */
const PROBLEMS = 6;
const PROBLEM = 250;
const ADDRESS = 200;

export function setupPreviewParts(
  { reports, counts, problems, left, mark }: ReturnType<typeof setupPreviewReply>,
  { locale }: View,
): readonly Part[] {
  const { t } = locale;
  const names = reports.repositories.map(({ url }) =>
    escapeLine(shorten(url.replace(/^https:\/\/|\.git$/gu, ''), ADDRESS)),
  );
  const found = [t('reportCount', { count: counts.reports }), t('setupProblems', { count: problems.length })];
  return [
    { kind: 'text', text: `### ${t('setupPreview', { names: names.join(', ') })}\n${found.join(' · ')}`, pinned: true },
    { kind: 'text', text: t('statusLinks', { count: counts.linked, total: counts.reports }) },
    ...listed([
      ...problems.slice(0, PROBLEMS).map((each) => escapeLine(shorten(each, PROBLEM))),
      ...leftLines(left, locale),
    ]),
    { kind: 'text', text: t('setupPreviewHint'), pinned: true },
    {
      kind: 'buttons',
      buttons: [
        button(t('setupTake'), 'take', true, mark),
        button(t('setupTry'), 'try', false, mark),
        button(t('setupOther'), 'reports'),
        button(t('setupBack'), 'panel'),
      ],
    },
  ];
}

function listed(lines: readonly string[]): readonly Part[] {
  return lines.length === 0 ? [] : [{ kind: 'text', text: lines.map((line) => `- ${line}`).join('\n') }];
}

function leftLines(left: ReportsPreview['left'], { t }: Locale): readonly string[] {
  return [
    ...(left.links > 0 ? [t('setupLinks', { count: left.links })] : []),
    ...(left.submodules > 0 ? [t('setupSubmodules', { count: left.submodules })] : []),
    ...(left.hooks > 0 ? [t('setupHooks', { count: left.hooks })] : []),
  ];
}
