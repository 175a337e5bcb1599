import { EN } from '../languages/en.ts';
import { escapeLine } from './markdown.ts';
import type { Part } from './message.ts';

export function helpParts(examples: readonly string[], reportCount: number): readonly Part[] {
  const lines = examples.map((example) => `- ${escapeLine(example)}`);
  return [
    { kind: 'text', text: `### Debrief\n${EN.help(reportCount)}` },
    { kind: 'text', text: EN.helpCommands },
    ...(lines.length > 0 ? [{ kind: 'text' as const, text: [EN.helpExamples, ...lines].join('\n') }] : []),
    { kind: 'text', text: `-# ${EN.helpPrivacy}` },
  ];
}
