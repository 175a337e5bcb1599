import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { tempFolder } from './temp-folder.ts';

const run = promisify(execFile);

/** A bare repository on this machine, and what an author does with it. */
export interface TestRepository {
  readonly url: string;
  readonly dir: string;
  /** Makes a commit of these files, and no others, the newest of a branch. */
  readonly push: (files: Readonly<Record<string, string | Link>>, options?: PushOptions) => Promise<void>;
  readonly git: (...args: string[]) => Promise<string>;
}

/** A symbolic link. */
interface Link {
  readonly to: string;
}

interface PushOptions {
  readonly branch?: string;
  /** Begin a history of its own. */
  readonly anew?: boolean;
}

/** @param folder where it is made; default one that goes when the test ends. */
export async function testRepository(folder?: string): Promise<TestRepository> {
  const dir = join(folder ?? (await tempFolder()), 'site.git');
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', dir]);
  const branches = new Set<string>();
  return {
    url: pathToFileURL(dir).href,
    dir,
    git: async (...args) => (await run('git', args, { cwd: dir })).stdout,
    push: async (files, { branch = 'main', anew = false } = {}) => {
      const ref = `refs/heads/${branch}`;
      const from = branches.has(branch) && !anew ? `from ${ref}^0\n` : '';
      branches.add(branch);
      const changes = Object.entries(files).map(([path, file]) =>
        typeof file === 'string' ? change('100644', path, file) : change('120000', path, file.to),
      );
      const author = 'committer Author <author@example.org> 1764374400 +0700';
      await fastImport(dir, `commit ${ref}\n${author}\n${data('Reports')}${from}deleteall\n${changes.join('')}`);
    },
  };
}

/** Puts a tree of `ls-tree`'s lines there as the newest commit, whatever Git itself would say of it. */
export async function pushTree({ dir, git }: TestRepository, lines: readonly string[]): Promise<void> {
  const tree = withInput(dir, `${lines.join('\n')}\n`, ['mktree']);
  const who = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
  await git('update-ref', 'refs/heads/main', (await git(...who, 'commit-tree', '-m', 'Tree', tree)).trim());
}

export function withInput(cwd: string, input: string, command: readonly string[]): string {
  return execFileSync('git', command, { cwd, input, encoding: 'utf8' }).trim();
}

/** https://git-scm.com/docs/git-fast-import: a whole commit from one process. */
async function fastImport(dir: string, stream: string): Promise<void> {
  const git = spawn('git', ['fast-import', '--force', '--quiet'], { cwd: dir, stdio: ['pipe', 'ignore', 'inherit'] });
  git.stdin.end(stream);
  const [code] = await once(git, 'exit');
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

function change(mode: string, path: string, text: string): string {
  return `M ${mode} inline ${path}\n${data(text)}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** The folder that a repository was fetched into. */
export async function checkout(cacheDir: string): Promise<string> {
  const [name = ''] = await readdir(join(cacheDir, 'repos'));
  return join(cacheDir, 'repos', name);
}
