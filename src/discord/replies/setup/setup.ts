import type { ServerSettings } from '../../../store/servers/server-settings.ts';
import type { SetupStep } from '../../actions/action.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Button, Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { SetupControl } from '../../setup-control.ts';
import type { View } from '../pieces/head.ts';
import { languageName } from '../pieces/place.ts';

/** What a server has chosen, with all that can be chosen. */
export interface SetupReply extends Pick<SetupControl, 'limits' | 'hearsAll' | 'defaults'> {
  readonly kind: 'setup';
  readonly settings: ServerSettings;
  /** What was done just now. */
  readonly done: 'taken' | 'saved' | undefined;
}

export function setupReply(
  { limits, hearsAll, defaults }: SetupControl,
  settings: ServerSettings,
  done?: 'taken' | 'saved',
): SetupReply {
  return { kind: 'setup', settings, done, limits, hearsAll, defaults };
}

export function setupParts(reply: SetupReply, { locale }: View): readonly Part[] {
  const { settings, done, hearsAll, limits } = reply;
  const { t } = locale;
  const { mentionChannels = [], askChannels = [] } = settings;
  return [
    ...(done === undefined ? [] : [text(t(done === 'taken' ? 'setupTaken' : 'setupSaved'))]),
    text(`### ${t('setup')}\n${reportsLine(reply, locale)}`),
    buttons([
      ...(limits === undefined ? [] : [button(t('setupReports'), 'reports', settings.reports === undefined)]),
      ...(settings.reports === undefined ? [] : [button(t('setupOperator'), 'operator')]),
      button(t('setupCoolDown'), 'cool-down'),
      ...(Object.keys(settings).length === 0 ? [] : [button(t('setupReset'), 'reset')]),
    ]),
    text(coolDownLine(reply, locale)),
    text(t('setupMentions')),
    channels(t('setupMentionsNone'), 'mentions', mentionChannels),
    ...(hearsAll
      ? [text(t('setupAsk')), channels(t('setupAskNone'), 'ask', askChannels)]
      : [text(`-# ${t('setupAskOff')}`)]),
    threadsSelect(reply, locale),
    languageSelect(reply, locale),
  ];
}

function text(words: string): Part {
  return { kind: 'text', text: words, pinned: true };
}

function buttons(all: readonly Button[]): Part {
  return { kind: 'buttons', buttons: all };
}

export function button(label: string, step: SetupStep, main = false, mark = ''): Button {
  return { label, action: { kind: 'setup', step, mark }, main };
}

/** Characters of an address that is shown. */
const ADDRESS = 200;

function reportsLine({ settings, limits, defaults }: SetupReply, { t }: Locale): string {
  const own = settings.reports?.repositories.map(({ url, branch, folder }) => {
    const where = [url.replace(/^https:\/\/|\.git$/gu, ''), branch, folder].filter((part) => part !== undefined);
    return `**${escapeLine(shorten(where.join(' › '), ADDRESS))}**`;
  });
  const site = settings.reports?.siteUrl;
  const lines = [
    own === undefined
      ? t(defaults.hasReports ? 'setupOperatorReports' : 'setupNoReports')
      : t('setupOwnReports', { names: own.join(', ') }),
    ...(site === undefined ? [] : [t('setupSiteIs', { site: escapeLine(shorten(site, ADDRESS)) })]),
    ...(limits === undefined ? [`-# ${t('noOwnReports')}`] : []),
    ...(settings.reports !== undefined && limits === undefined ? [`-# ${t('setupOwnNotUsed')}`] : []),
  ];
  return lines.join('\n');
}

function coolDownLine({ settings, defaults }: SetupReply, { t }: Locale): string {
  const { user, channel } = settings.coolDown ?? defaults.coolDown;
  return `-# ${t('setupCoolDownIs', { user, channel })}`;
}

function channels(placeholder: string, step: SetupStep, selected: readonly string[]): Part {
  return { kind: 'channels', placeholder, action: { kind: 'setup', step, mark: '' }, selected };
}

function threadsSelect({ settings: { threads }, defaults }: SetupReply, { t }: Locale): Part {
  const asIs = t('setupAsOperator', { value: t(defaults.threads ? 'setupThreadsOn' : 'setupThreadsOff') });
  return {
    kind: 'select',
    placeholder: t('setupThreads'),
    action: { kind: 'setup', step: 'threads', mark: '' },
    options: [
      { value: 'default', label: asIs, selected: threads === undefined },
      { value: 'on', label: t('setupThreadsOn'), selected: threads === true },
      { value: 'off', label: t('setupThreadsOff'), selected: threads === false },
    ],
  };
}

function languageSelect({ settings: { language }, defaults }: SetupReply, locale: Locale): Part {
  const { t } = locale;
  const named = (tag: string): string => t('setupLanguageIs', { language: languageName(tag, locale) });
  return {
    kind: 'select',
    placeholder: t('setupLanguage'),
    action: { kind: 'setup', step: 'language', mark: '' },
    options: [
      {
        value: 'default',
        label: t('setupAsOperator', { value: named(defaults.language) }),
        selected: language === undefined,
      },
      ...['en', 'vi'].map((tag) => ({ value: tag, label: named(tag), selected: language === tag })),
    ],
  };
}
