import { chunk } from 'es-toolkit';
import type { Follow } from '../../../store/followers/follow.ts';
import type { Follower } from '../../following/follow-control.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Button, Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { View } from '../pieces/head.ts';

/** What a member follows where they are, each with its end. */
export interface FollowsReply {
  readonly kind: 'follows';
  readonly follows: readonly Follow[];
  /** What was done just now. */
  readonly done: { readonly how: 'followed' | 'ended'; readonly name: string } | undefined;
  readonly isAllowed: boolean;
}

export async function followsReply(follower: Follower, done?: FollowsReply['done']): Promise<FollowsReply> {
  const { server, allowed } = follower;
  return { kind: 'follows', follows: await follower.list(), done, isAllowed: server === null || allowed !== undefined };
}

/** Discord's limit for a row. */
const ROW = 5;
const NAME = 80;

export function followsParts({ follows, done, isAllowed }: FollowsReply, { locale: { t } }: View): readonly Part[] {
  const said = done && t(done.how === 'followed' ? 'followed' : 'unfollowed', { name: nameOf(done.name) });
  const lines = follows.map((each) => `- **${nameOf(each.name)}** · ${t(`followPlace_${each.place}`)}`);
  const none = isAllowed ? t('followsNone') : t('followOff');
  const buttons = follows.map(
    ({ server, what, name }): Button => ({
      label: t('unfollow', { name }),
      action: { kind: 'unfollow', server, what, telling: '' },
    }),
  );
  return [
    ...(said === undefined ? [] : [{ kind: 'text', text: said, pinned: true } as const]),
    { kind: 'text', text: [`### ${t('follows')}`, ...(lines.length > 0 ? lines : [none])].join('\n'), pinned: true },
    ...chunk(buttons, ROW).map((row): Part => ({ kind: 'buttons', buttons: row })),
  ];
}

function nameOf(name: string): string {
  return escapeLine(shorten(name, NAME));
}
