import type { KeptFollowing } from '../../../store/servers/server-settings.ts';
import type { Part } from '../../layout/part.ts';
import type { View } from '../pieces/head.ts';

/** Whether members may follow, for who manages the server. */
export interface AllowedReply {
  readonly kind: 'following-allowed';
  readonly allowed: KeptFollowing | undefined;
  readonly isSaved: boolean;
}

export function allowedReply(allowed: KeptFollowing | undefined, isSaved: boolean): AllowedReply {
  return { kind: 'following-allowed', allowed, isSaved };
}

export function allowedParts({ allowed, isSaved }: AllowedReply, { locale: { t } }: View): readonly Part[] {
  const where =
    allowed?.channel === undefined ? t('allowedDirect') : t('allowedChannel', { channel: `<#${allowed.channel}>` });
  const lines = [
    `### ${t('allowed')}`,
    ...(isSaved ? [t('keptSaved')] : []),
    allowed === undefined ? t('allowedOff') : `${t('allowedOn')} ${where}`,
    `-# ${t('allowedHow')}`,
  ];
  return [{ kind: 'text', text: lines.join('\n') }];
}
