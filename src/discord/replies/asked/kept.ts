import type { KeptQuestions } from '../../../store/servers/server-settings.ts';
import type { Part } from '../../layout/part.ts';
import type { View } from '../pieces/head.ts';

/** What is kept of questions where it is read: for a member with what is theirs, for who manages the server with how to change it. */
export interface KeptReply {
  readonly kind: 'kept';
  readonly kept: KeptQuestions | undefined;
  readonly reader: 'member' | 'manager';
  readonly isSaved: boolean;
}

export function keptReply(kept: KeptQuestions | undefined, reader: KeptReply['reader'], isSaved = false): KeptReply {
  return { kind: 'kept', kept, reader, isSaved };
}

export function keptParts({ kept, reader, isSaved }: KeptReply, { locale: { t } }: View): readonly Part[] {
  const words = kept?.words === true ? t('keptWords', { count: kept.days }) : t('keptCounts');
  const lines = [
    `### ${t('kept')}`,
    ...(isSaved ? [t('keptSaved')] : []),
    ...(kept === undefined ? [t('keptNothing')] : [words, t('keptNobody')]),
    ...(kept?.weekly === undefined ? [] : [t('keptWeekly', { channel: `<#${kept.weekly}>` })]),
    `-# ${reader === 'manager' ? t('keptHow') : t('keptYours')}`,
  ];
  return [{ kind: 'text', text: lines.join('\n') }];
}
