import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('README shows a command as it really is', async () => {
  const [readme, file] = await Promise.all([readFile('README.md', 'utf8'), readFile('commands/help.ts', 'utf8')]);
  const command = file.slice(file.indexOf('export const'));
  expect(command).toMatch(/^export const helpCommand: Command = \{/);
  expect(readme).toContain(command);
});
