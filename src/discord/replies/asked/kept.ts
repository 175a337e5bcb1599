import type { KeptQuestions } from '../../../store/servers/server-settings.ts';
import type { Part } from '../../layout/part.ts';
import type { View } from '../pieces/head.ts';

/** What is kept of questions where it is read: for a member with what is theirs, for who manages the server with how to change it. */
export interface KeptReply {
  readonly kind: 'kept';
  readonly kept: KeptQuestions | undefined;
  readonly reader: 'member' | 'manager';
  readonly isSaved: boolean;
  /** What a member follows anywhere; `away`: it cannot be looked at. */
  readonly follows: KeptFollows | undefined;
}

export type KeptFollows =
  | { readonly kind: 'follows'; readonly count: number; readonly isForgotten: boolean }
  | { readonly kind: 'away' };

export function keptReply(
  kept: KeptQuestions | undefined,
  reader: KeptReply['reader'],
  isSaved = false,
  follows?: KeptFollows,
): KeptReply {
  return { kind: 'kept', kept, reader, isSaved, follows };
}

export function keptParts({ kept, reader, isSaved, follows }: KeptReply, { locale: { t } }: View): readonly Part[] {
  const words = kept?.words === true ? t('keptWords', { count: kept.days }) : t('keptCounts');
  const lines = [
    `### ${t('kept')}`,
    ...(isSaved ? [t('keptSaved')] : []),
    ...(kept === undefined ? [t('keptNothing')] : [words, t('keptNobody')]),
    ...(kept?.weekly === undefined ? [] : [t('keptWeekly', { channel: `<#${kept.weekly}>` })]),
    `-# ${reader === 'manager' ? t('keptHow') : t('keptYours')}`,
  ];
  return [{ kind: 'text', text: lines.join('\n') }, ...(follows === undefined ? [] : followsKept(follows, t))];
}

/** What is kept of the member who reads it. */
function followsKept(follows: KeptFollows, t: View['locale']['t']): readonly Part[] {
  if (follows.kind === 'away') return [{ kind: 'text', text: t('keptFollowsAway') }];
  const { count, isForgotten } = follows;
  if (isForgotten) return [{ kind: 'text', text: t('keptForgotten') }];
  if (count === 0) return [{ kind: 'text', text: t('keptFollowsNone') }];
  return [
    { kind: 'text', text: t('keptFollows', { count }) },
    { kind: 'buttons', buttons: [{ label: t('keptForget'), action: { kind: 'forget' } }] },
  ];
}
