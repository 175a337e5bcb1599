import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as a person starts it, with none of the variables of whoever runs the tests. */
export async function runCli(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const none = { CONTENT_DIR: '', SITE_URL: '', GLOSSARY_FILE: '', DISCORD_TOKEN: '', NO_COLOR: '1' };
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    env: { PATH: process.env['PATH'], ...none, ...env },
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
}
