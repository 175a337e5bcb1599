import type { ChannelState, Example } from '../../page-server/protocol.ts';
import { commandEntries } from './command-entry.ts';

/** An example as one would type it. */
export function exampleText(example: Example): string {
  if (example.kind === 'mention') return `@Debrief ${example.text}`;
  return [`/${example.path}`, ...Object.entries(example.values).map(([name, value]) => `${name}: ${value}`)].join(' ');
}

/** The examples whose command and options the bot has registered. */
export function fittingExamples({ examples, commands, locale }: ChannelState): readonly Example[] {
  const entries = commandEntries(commands, locale);
  return examples.filter((example) => {
    if (example.kind === 'mention') return true;
    const options = entries.find(({ path }) => path === example.path)?.options;
    return (
      options !== undefined && Object.keys(example.values).every((name) => options.some((each) => each.name === name))
    );
  });
}
