import { type rules, SimpleMarkdown } from 'discord-markdown-parser';

/** How simple-markdown sees a kind of formatting: when it begins, and what becomes of it. */
export type Rule = (typeof rules)[string];
export type State = Parameters<Rule['match']>[1];
export type RawNode = Parameters<typeof SimpleMarkdown.defaultRules.Array.html>[0][number];

export const { defaultRules, parserFor } = SimpleMarkdown;

/** Whether what came before ends a line, so that a quote or a list may begin. */
export function isLineStart(before: string): boolean {
  return /^$|\n *$/u.test(before);
}
