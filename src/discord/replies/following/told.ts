import type { NewReport, Telling } from '../../../store/followers/follow.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { View } from '../pieces/head.ts';
import { dayOf, titleOf } from '../pieces/place.ts';

/** What those who follow something are told. */
export interface ToldReply extends Pick<Telling, 'number' | 'server' | 'place' | 'members' | 'subjects' | 'reports'> {
  readonly kind: 'told';
  /** Name of the server; undefined where it is not known. */
  readonly serverName: string | undefined;
}

/** More are counted. */
const REPORTS = 8;
/** Each has a button to end it. */
const SUBJECTS = 5;
const NAME = 80;

export function toldParts(reply: ToldReply, { locale }: View): readonly Part[] {
  const { t } = locale;
  const { reports, number, server, serverName, place, members } = reply;
  const subjects = reply.subjects.slice(0, SUBJECTS);
  const names = subjects.map(({ name }) => `**${escapeLine(shorten(name, NAME))}**`).join(', ');
  const why =
    serverName === undefined ? t('toldWhy', { names }) : t('toldWhyIn', { names, server: titleOf(serverName) });
  const shown = reports.slice(0, REPORTS);
  const more = reports.length - shown.length;
  return [
    ...(place === 'channel'
      ? [{ kind: 'text', text: members.map((id) => `<@${id}>`).join(' '), pinned: true } as const]
      : []),
    { kind: 'text', text: `### ${t('told', { count: reports.length })}\n-# ${why}` },
    ...shown.map((report) => reportPart(report, locale)),
    ...(more > 0 ? [{ kind: 'text', text: t('toldMore', { count: more }) } as const] : []),
    {
      kind: 'buttons',
      buttons: subjects.map(({ what, name }) => ({
        label: t('unfollow', { name }),
        action: { kind: 'unfollow', server, what, telling: String(number) },
      })),
    },
  ];
}

function reportPart({ name, date, until, url }: NewReport, locale: Locale): Part {
  const day = dayOf(date, until, locale).map((each) => `\n-# ${each}`);
  const link = url === undefined ? undefined : { label: locale.t('openReport'), url };
  return { kind: 'text', text: `**${titleOf(name)}**${day.join('')}`, link };
}
