import type { ServerReports } from '../../../store/servers/server-settings.ts';
import type { SetupStep } from '../../actions/action.ts';
import type { Locale } from '../../languages/locale.ts';
import { MAX_QUESTION_CHARACTERS } from '../../replies/answer.ts';
import type { SetupControl } from '../../setup-control.ts';
import type { Form } from '../form.ts';

/** Fields of the forms, by their ids. */
export const FIELDS = {
  addresses: 'addresses',
  site: 'site',
  user: 'user',
  channel: 'channel',
  question: 'question',
} as const;

/** What a member and a channel may have at most in thirty seconds. */
export const MOST = { user: 100, channel: 1_000 } as const;

/** The form that a step opens; undefined for those that open none. */
export function formOf(step: SetupStep, { settings, defaults }: SetupControl, { t }: Locale): Form | undefined {
  switch (step) {
    case 'reports':
      return reportsForm(settings().draft ?? settings().reports, t);
    case 'cool-down': {
      const { user, channel } = settings().coolDown ?? defaults.coolDown;
      const member = { id: FIELDS.user, label: t('setupCoolDownUser'), hint: `1–${MOST.user}`, value: `${user}` };
      const shown = {
        id: FIELDS.channel,
        label: t('setupCoolDownChannel'),
        hint: `1–${MOST.channel}`,
        value: `${channel}`,
      };
      return {
        // The dots of the button say that a form comes.
        title: t('setupCoolDown').replace(/…$/u, ''),
        fields: [
          { ...member, min: 1, max: 3 },
          { ...shown, min: 1, max: 4 },
        ],
      };
    }
    case 'try': {
      const question = { id: FIELDS.question, label: t('followUpLabel'), isLong: true, min: 3 };
      return { title: t('setupTry'), fields: [{ ...question, max: MAX_QUESTION_CHARACTERS }] };
    }
    default:
      return undefined;
  }
}

function reportsForm({ repositories, siteUrl = '' }: Partial<ServerReports> = {}, t: Locale['t']): Form {
  const value = repositories?.map(asTyped).join('\n') ?? '';
  const addresses = { id: FIELDS.addresses, label: t('setupAddresses'), hint: t('setupAddressesHint'), isLong: true };
  const site = { id: FIELDS.site, label: t('setupSite'), hint: t('setupSiteHint'), value: siteUrl };
  return {
    title: t('setupReportsTitle'),
    fields: [
      { ...addresses, min: 1, max: 2_000, value },
      { ...site, min: 0, max: 300 },
    ],
  };
}

/** An address as it is read again: with `#branch` and `:folder`. */
function asTyped({ url, branch, folder }: ServerReports['repositories'][number]): string {
  return url + (branch === undefined ? '' : `#${branch}`) + (folder === undefined ? '' : `:${folder}`);
}
