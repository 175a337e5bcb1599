import type { Link, Part } from '../../layout/part.ts';
import type { View } from './view.ts';

/** By this number the question is found in a message that is shared. */
export const QUESTION_PART = 4_001;

interface HeadOptions {
  /** What was asked, as Markdown, where the reader does not see it elsewhere. */
  readonly question?: string | undefined;
  /** Stands beside the title. */
  readonly link?: Link | undefined;
}

/** The title of a reply; where it is shared, who asked and what; where it was meant to be, why it is not. */
export function headParts(
  title: string,
  { locale: { t }, audience }: View,
  { question, link }: HeadOptions = {},
): readonly Part[] {
  const head: Part = { kind: 'text', text: heading(title), link };
  const asked = question === undefined ? [] : [questionPart(t('question', { question }))];
  if (audience.kind === 'private') {
    const { notShared } = audience;
    return [...(notShared ? [small(t('notShared', notShared))] : []), head, ...asked];
  }
  if (audience.shared === undefined) return [head, ...asked];
  const { question: seen } = audience.shared;
  return [
    small(t('askedBy', { user: `<@${audience.asker}>` })),
    ...(seen === undefined ? [] : [{ ...questionPart(''), text: seen }]),
    head,
  ];
}

/** Discord hides hash signs at the end of a heading, escaped or not: bold, "C#" keeps its own. Small print may follow. */
function heading(title: string): string {
  return `### ${title.replace(/^[^\n]*#(?=\n|$)/u, '**$&**')}`;
}

function questionPart(text: string): Part & { readonly kind: 'text' } {
  return { kind: 'text', text: `-# ${text}`, pinned: true, id: QUESTION_PART };
}

function small(text: string): Part {
  return { kind: 'text', text: `-# ${text}`, pinned: true };
}
