import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { messageIn, startLoopback, textOf } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';
import { buildImages, type Image, makeReadOnly } from './dockerfile.ts';
import { runProcess } from './run-process.ts';

const run = promisify(execFile);

/** A user without a name here, and without rights. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

async function works(command: string, ...args: readonly string[]): Promise<boolean> {
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

const canBecomeNobody = !isRoot || (await works('setpriv', '--reuid', `${NOBODY}`, '--clear-groups', 'true'));
const hasRegistry = await works('npm', 'ping');
const lacks = [...(canBecomeNobody ? [] : ['setpriv']), ...(hasRegistry ? [] : ['a registry of packages'])];
if (lacks.length > 0) console.warn(`The steps of the Dockerfile are not run: there is no ${lacks.join(' and no ')}.`);

/** A command as a user who is not root. */
function asNobody(command: readonly string[]): readonly [string, readonly string[]] {
  const [program = '', ...args] = command;
  if (!isRoot) return [program, args];
  return ['setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs', program, ...args]];
}

describe.skipIf(lacks.length > 0)('the steps of the Dockerfile, by hand', () => {
  let folder: string;
  let image: Image;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-image-'));
    image = await buildImages('.', folder);
    await rm(join(folder, 'build'), { recursive: true });
    await makeReadOnly(folder);
  }, 600_000);
  afterAll(async () => {
    await run('chmod', ['-R', 'u+w', folder]);
    await rm(folder, { recursive: true });
  });

  it('make an image that starts as a user who is not root, with nothing to write to but its cache, and answers', async () => {
    expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const cache = await mkdtemp(join(tmpdir(), 'debrief-cache-'));
    onTestFinished(() => rm(cache, { recursive: true, force: true }));
    if (isRoot) await chown(cache, NOBODY, NOBODY);
    await chmod(cache, 0o700);
    const [touch, touched] = asNobody(['touch', join(image.dir, 'dist/x')]);
    expect(await works(touch, ...touched)).toBe(false);
    const discord = await startLoopback();
    onTestFinished(() => discord.close());
    const env = {
      PATH: process.env['PATH'],
      ...image.env,
      CACHE_DIR: cache,
      HOST: '127.0.0.1',
      PORT: await freePort(),
    };
    const [program, args] = asNobody(image.command);
    const bot = runProcess(program, args, {
      cwd: image.dir,
      env: { ...env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    });
    await bot.says(/Ready: ask with/u);
    const answer = await discord.member('Ann').slash('ask', { question: 'IAM best practices' });
    expect(textOf(messageIn(answer))).toContain('IAM');
    const [check, checkArgs] = asNobody(image.healthCheck);
    await run(check, [...checkArgs], { env });
    bot.kill('SIGTERM');
    expect(await bot.exitCode).toBe(0);
    expect(bot.output()).not.toMatch(/"level":(?:40|50|60)/);
    expect(await readdir(cache)).not.toEqual([]);
    await expect(run(check, [...checkArgs], { env })).rejects.toThrow();
  }, 120_000);

  it('leave out sources, tests, secrets and what only the build needs', async () => {
    expect((await readdir(image.dir)).sort()).toEqual([
      ...['content', 'data', 'dist', 'node_modules', 'package-lock.json', 'package.json', 'packages'],
    ]);
    const { stdout } = await run('du', ['-sm', image.dir]);
    const megabytes = Number(stdout.split('\t')[0]);
    expect(megabytes).toBeLessThan(80);
    const packages = await readdir(join(image.dir, 'node_modules'));
    expect(packages.filter((name) => ['esbuild', 'vitest', 'typescript', 'playwright-core'].includes(name))).toEqual(
      [],
    );
  });

  it('say what they do to the system', () => {
    expect(image.undone.map((each) => each.split(' ')[0])).toEqual(['apt-get', 'install']);
  });
});

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly healthcheck?: object;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('compose.yaml', async () => {
  const { services, networks, volumes } = load(await readFile('compose.yaml', 'utf8')) as Compose;

  it('starts bot, PostgreSQL and Redis, the bot when the others are healthy', () => {
    expect(Object.keys(services)).toEqual(['bot', 'postgres', 'redis']);
    const before = Object.keys(services['bot']?.depends_on ?? {});
    expect(before).toEqual(['postgres', 'redis']);
    for (const name of before) expect(services[name]?.healthcheck).toBeDefined();
  });

  it('gives nobody but this machine a port, and the stores no way out', () => {
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:/),
    ]);
    for (const name of ['postgres', 'redis']) expect(services[name]?.networks).toEqual(['inside']);
    expect(networks['inside']?.internal).toBe(true);
  });

  it('has no password in it, and names the volumes that it uses', async () => {
    const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    for (const [name, value] of values.filter(([each]) => each.endsWith('PASSWORD')))
      expect([name, value[0]]).toEqual([name, '$']);
    expect(values.map(([, value]) => value).join('\n')).not.toMatch(/:\/\/\w*:[^$@]+@/);
    expect(await readFile('.dockerignore', 'utf8')).toMatch(/^\.env$/m);
    const used = Object.values(services).flatMap(({ volumes: own = [] }) => own.map((each) => each.split(':')[0]));
    expect(used).toEqual(Object.keys(volumes));
  });
});

const hasSystemd = await works('systemd-analyze', '--version');
if (!hasSystemd) console.warn('The systemd unit is not checked: there is no systemd-analyze.');

describe.skipIf(!hasSystemd)('the systemd unit', () => {
  it('is valid, and exposes little', async () => {
    const { stdout, stderr } = await run('systemd-analyze', ['verify', 'deploy/debrief.service']);
    expect(stdout + stderr).toBe('');
    const { stdout: security } = await run('systemd-analyze', ['security', '--offline=true', 'deploy/debrief.service']);
    expect(Number(/exposure level for debrief\.service: ([\d.]+)/.exec(security)?.[1])).toBeLessThan(2);
  });

  it('does not start again what a person must put right', async () => {
    expect(await readFile('deploy/debrief.service', 'utf8')).toMatch(/^RestartPreventExitStatus=78$/m);
  });
});
