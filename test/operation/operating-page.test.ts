import { readdir, readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/operation/metrics/metrics.ts';

const PAGE = await readFile('docs/operating.md', 'utf8');

interface LogCall {
  readonly file: string;
  readonly level: string;
  /** What is logged: the last argument. */
  readonly argument: string;
}

/** Every call of a log at info and above, in the sources. */
async function logCalls(): Promise<readonly LogCall[]> {
  const calls: LogCall[] = [];
  for (const folder of ['src', 'commands']) {
    for (const file of await filesIn(folder)) {
      const text = await readFile(file, 'utf8');
      for (const { index, 0: call, 1: level = 'info' } of text.matchAll(
        /\blog\??\.(info|warn|error|fatal)\(|\blog\[\w+\]\(/g,
      ))
        calls.push({ file, level, argument: lastArgument(text.slice(index + call.length)) });
    }
  }
  return calls;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
}

/** The last argument of a call whose parenthesis is open. */
function lastArgument(text: string): string {
  const bare = text.replaceAll(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`[^`]*`/g, (literal) => '_'.repeat(literal.length));
  let depth = 1;
  let start = 0;
  let end = 0;
  for (; depth > 0; end += 1) {
    const character = bare[end] ?? ')';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 1 && !/^,\s*\)/.test(bare.slice(end))) start = end + 1;
  }
  return text
    .slice(start, end - 1)
    .replace(/,\s*$/, '')
    .trim();
}

/** What is logged in the words of a variable, with the row of the page that tells of it. */
const INDIRECT: Readonly<Record<string, string>> = {
  'src/programs/run-bot.ts reason': 'Discord no longer accepts the bot',
  'src/discord/connection/watch-connection.ts warning': 'A warning of discord.js',
  'src/live-library/database-library.ts UNREACHABLE':
    'The search database cannot be reached; what it would be asked is answered from memory',
  'src/discord/observe.ts refusal': 'An answer came too late, or its message is gone',
  'src/content/current.ts sentence': 'A report or a configuration cannot be used',
  'src/live-library/keep-library.ts cannotKeep(cacheDir, error)':
    'The index cannot be kept in … (…), so each start makes it again. Set CACHE_DIR to a folder that can be written.',
  "src/content/git/repository-root.ts `${now.error} ${now.commit === undefined ? 'There is nothing of it to answer from yet.' : 'What was fetched last stays.'}`":
    '… cannot be fetched: …',
};

/** As the page writes it: `…` for what varies. */
function messageOf({ file, argument }: LogCall): string {
  const indirect = INDIRECT[`${file} ${argument}`];
  if (indirect !== undefined) return indirect;
  const [, text] = /^['"`](.*)['"`]$/s.exec(argument) ?? [];
  return text?.replaceAll(/\$\{[^}]*\}/g, '…') ?? `${file} ${argument}`;
}

describe('docs/operating.md', () => {
  it('tells of every line that the log may have at info and above', async () => {
    const rows = new Map(
      [...PAGE.matchAll(/^\| (.+?) \| (info|warn|error|fatal) \|/gm)].map(([, message, level]) => [message, level]),
    );
    // What goes wrong with the pages of the playground is no matter of operation.
    const calls = (await logCalls()).filter(({ file }) => !file.startsWith('src/playground/'));
    expect(calls.length).toBeGreaterThan(25);
    expect(
      calls
        .filter((call) => rows.get(messageOf(call)) !== call.level)
        .map((call) => `${messageOf(call)} (${call.level})`),
    ).toEqual([]);
    const said = new Set(calls.map(messageOf));
    expect([...rows.keys()].filter((message) => !said.has(message ?? ''))).toEqual([]);
  });

  it('names metrics that there are, and all of them', async () => {
    const gateway = () => undefined;
    const metrics = await createMetrics({ reports: () => undefined, gateway }).text();
    const there = [...metrics.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name ?? '');
    const told = [...new Set(PAGE.match(/\b(?:debrief|nodejs|process)_\w+/g))];
    expect(told.filter((name) => !there.includes(name.replace(/_bucket$/, '')))).toEqual([]);
    expect(there.filter((name) => name.startsWith('debrief_') && !told.includes(name))).toEqual([]);
  });

  it('shows a line of the log as it is', () => {
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
    log.child({ id: '1' }).info({ kind: 'command', command: 'ask', state: 'strong', tookMs: 3.1 }, 'Handled');
    const shown = /^\{"level":30.*$/m.exec(PAGE)?.[0] ?? '';
    expect(Object.keys(JSON.parse(shown))).toEqual(Object.keys(JSON.parse(lines[0] ?? '')));
  });
});
