import type { Search } from '../../../core/library/search.ts';
import type { Part } from '../../layout/part.ts';
import { answerParts, answerReply } from '../answer.ts';
import type { View } from '../pieces/head.ts';

/** What reports would answer that are not taken yet. */
export async function setupTryReply(search: Search, question: string) {
  return { kind: 'setup-try' as const, tried: await answerReply(search, question) };
}

/** Without what can be clicked: that would look for the passages in the reports that are in use. */
export function setupTryParts({ tried }: Awaited<ReturnType<typeof setupTryReply>>, view: View): readonly Part[] {
  const shown = answerParts(tried, view).filter(({ kind }) => kind === 'text' || kind === 'divider');
  return [{ kind: 'text', text: `-# ${view.locale.t('setupTried')}` }, ...shown];
}
