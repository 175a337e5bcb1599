import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../src/settings.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

describe('README.md', () => {
  it.each(['bot.js', 'bot.test.js', 'page.js'])('quotes example/%s word for word', (file) => {
    expect(read('README.md')).toContain(`\`\`\`js\n${read(`example/${file}`)}\`\`\``);
  });

  it.each(Object.keys(DEFAULTS))('says what the option %s is for', (option) => {
    expect(read('README.md')).toContain(`\`${option}\``);
  });
});
