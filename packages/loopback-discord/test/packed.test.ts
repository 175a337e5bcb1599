import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const { devDependencies: versions } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
const DISCORD_JS = `discord.js@${versions['discord.js']}`;

const isReachable = await run('npm', ['view', DISCORD_JS, 'version']).then(
  () => true,
  () => false,
);
if (!isReachable) console.warn('The npm registry cannot be reached: the packed package is not tested.');

/** Has errors of type where the declarations say nothing of what they should say. */
const TYPED = `import { buttonsOf, type Member, messageIn, type Message, openPage, startLoopback } from 'loopback-discord';
export const discord = await startLoopback({ botName: 'Dice' });
export const page: Promise<{ readonly url: string }> = openPage(discord, { port: 3000 });
export const ask = async (ann: Member): Promise<Message> => messageIn(await ann.slash('roll', { sides: 20 }));
export const label = (message: Message): string | undefined => buttonsOf(message)[0]?.label;
// @ts-expect-error: a component has a type, which is a number.
export const wrong = (message: Message): string => message.components[0]?.type ?? '';
// @ts-expect-error: there is no such option.
openPage(discord, { port: 3000, colour: 'red' });
// @ts-expect-error: a command has a name, which is a text.
export const name: number = discord.commands()[0]?.name ?? 0;
`;

describe.skipIf(!isReachable)('the package as npm installs it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loopback-discord-'));
    const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: PACKAGE,
    });
    const [{ filename }] = [JSON.parse(packed.stdout)].flat();
    await cp(join(PACKAGE, 'example'), folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', DISCORD_JS, `./${filename}`], {
      cwd: folder,
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('brings few packages along', async () => {
    const installed = await readdir(join(folder, 'node_modules'));
    for (const bundled of ['zod', 'discord-api-spec', 'discord-markdown-parser', 'esbuild', '@skyra'])
      expect(installed).not.toContain(bundled);
  });

  it('passes the test of its example', async () => {
    const { stdout } = await run(process.execPath, ['--test'], { cwd: folder });
    expect(stdout).toMatch(/pass 3\n/);
    expect(stdout).toMatch(/fail 0\n/);
  });

  it.each([
    ['the page of its example', ['page.js'], /Open (\S+)/],
    ['npx loopback-discord', ['node_modules/.bin/loopback-discord'], /use it on (\S+)/],
  ])('shows a channel: %s', async (_, program, address) => {
    const child = spawn(process.execPath, program, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      await expect.poll(() => text, { timeout: 30_000 }).toMatch(address);
      const url = address.exec(text)?.[1] ?? '';
      expect(await (await fetch(url)).text()).toContain('<script src="/assets/channel.js" defer></script>');
      for (const file of ['channel.js', 'channel.css', 'live.js', 'icon.svg'])
        expect((await fetch(`${url}assets/${file}`)).status).toBe(200);
    } finally {
      child.kill();
    }
  });

  it('has types for whoever checks with TypeScript', async () => {
    await writeFile(join(folder, 'typed.ts'), TYPED);
    const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
    const checked = run(process.execPath, [compiler, ...options, 'typed.ts'], { cwd: folder });
    expect(await checked.catch(({ stdout, message }) => stdout || message)).toEqual({ stdout: '', stderr: '' });
  });
});
