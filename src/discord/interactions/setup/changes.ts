import { omit } from 'es-toolkit';
import type { ServerReports, ServerSettings } from '../../../store/servers/server-settings.ts';
import type { SetupStep } from '../../actions/action.ts';

/**
 * What is chosen when a control of /setup was used. What is chosen as the operator has it is not kept at all.
 * @param picked Of a select: its values.
 * @param draft Reports that are taken.
 */
export function changed(
  settings: ServerSettings,
  step: SetupStep,
  picked: readonly string[],
  draft: ServerReports | undefined,
): ServerSettings {
  const [first = ''] = picked;
  switch (step) {
    case 'take':
      return { ...omit(settings, ['draft']), ...(draft !== undefined && { reports: draft }) };
    case 'operator':
      return omit(settings, ['draft', 'reports']);
    case 'mentions':
      return { ...omit(settings, ['mentionChannels']), ...(first !== '' && { mentionChannels: picked }) };
    case 'ask':
      return { ...omit(settings, ['askChannels']), ...(first !== '' && { askChannels: picked }) };
    case 'threads':
      return { ...omit(settings, ['threads']), ...(first !== DEFAULT && { threads: first === 'on' }) };
    case 'language':
      return { ...omit(settings, ['language']), ...((first === 'en' || first === 'vi') && { language: first }) };
    case 'reset':
      return {};
    default:
      return settings;
  }
}

/** As the operator has it. */
export const DEFAULT = 'default';
