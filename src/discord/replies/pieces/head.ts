import type { Locale } from '../../languages/locale.ts';
import type { Link, Part, TextPart } from '../../layout/part.ts';

/** Who reads a message, and where. */
export interface View {
  readonly locale: Locale;
  readonly audience: Audience;
  /** Whether the reader can follow what a reply is about; default not. */
  readonly follows?: boolean;
}

export type Audience =
  /** One member. `notShared`: everyone was meant to, but the bot may not post there. */
  | { readonly kind: 'private'; readonly notShared?: { readonly permission: string; readonly channel: string } }
  /**
   * Everyone in the channel. `asker` is the id of the user who asked and may remove it; `shared`: by a button, so
   * nothing else names the asker. `question` is Markdown, taken from the message that was shared.
   */
  | {
      readonly kind: 'public';
      readonly asker: string;
      readonly shared?: { readonly question: string | undefined };
    };

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
  const asked = question === undefined ? [] : [{ ...small(t('question', { question })), id: QUESTION_PART }];
  if (audience.kind === 'private') {
    const { notShared } = audience;
    return [...(notShared ? [small(t('notShared', notShared))] : []), head, ...asked];
  }
  if (audience.shared === undefined) return [head, ...asked];
  const { question: seen } = audience.shared;
  return [
    small(t('askedBy', { user: `<@${audience.asker}>` })),
    ...(seen === undefined ? [] : [{ ...small(''), text: seen, id: QUESTION_PART }]),
    head,
  ];
}

/** Discord hides hash signs at the end of a heading, escaped or not: bold, "C#" keeps its own. Small print may follow. */
function heading(title: string): string {
  return `### ${title.replace(/^[^\n]*#(?=\n|$)/u, '**$&**')}`;
}

function small(text: string): TextPart {
  return { kind: 'text', text: `-# ${text}`, pinned: true };
}
