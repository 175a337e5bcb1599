import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { followContent } from '../../src/live-library/follow-content.ts';
import { openLibrary } from '../../src/live-library/open-library.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { openRedisState } from '../../src/shared-state/redis-state.ts';
import { testRepository } from '../content/git-repository.ts';
import { readableLog } from '../content/log.ts';
import { report, tempFolder } from '../content/temp-folder.ts';
import { until } from '../content/until.ts';
import { createRedisServer, HAS_REDIS } from '../shared-state/redis-server.ts';

const knowledge = readKnowledge(undefined);
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Repositories are read from other hosts only: an SSH for which each host is this one. */
async function sshToHere(): Promise<void> {
  const dir = await tempFolder({ ssh: 'for command; do :; done\nexec sh -c "$command"\n' });
  vi.stubEnv('GIT_SSH_COMMAND', `sh ${join(dir, 'ssh')}`);
  vi.stubEnv('GIT_SSH_VARIANT', 'ssh');
}

describe.skipIf(!HAS_REDIS)('processes that share a Redis', () => {
  it('all have new reports soon after one of them has, and read no more than they must', async () => {
    const [repo, server] = [await testRepository(), await createRedisServer()];
    await repo.push({ 'content/a.md': report('A', 'We learned about GuardDuty.') });
    await server.start();
    onTestFinished(server.kill);
    await sshToHere();
    const open = async () => {
      const { log, lines } = readableLog();
      const config = readConfig({ CONTENT_REPO: `ssh://host${repo.dir}`, CACHE_DIR: await tempFolder() });
      const library = await openLibrary(config, log, { knowledge });
      let reloads = 0;
      const content = {
        ...library.content,
        reload: () => {
          reloads += 1;
          return library.content.reload();
        },
      };
      const shared = openRedisState(server.url, 'bot', log);
      const end = followContent({ ...library, content }, shared, 100);
      onTestFinished(async () => {
        end();
        await shared.close();
        await library.close();
      });
      return { ...library, lines, reloads: () => reloads };
    };
    const [one, other] = [await open(), await open()];
    // Which of them is asked by an admin does not matter: pulling by themselves takes five minutes.
    await repo.push({ 'content/b.md': report('B', 'We learned about Lambda.') });
    await one.content.reload();
    await until(
      () => other.library().reports.some(({ name }) => name.includes('B')),
      () => other.lines,
    );
    expect(other.version?.()).toBe(one.version?.());
    expect(one.version?.()).toMatch(/^[0-9a-f]{64}$/);
    const before = [one.reloads(), other.reloads()];
    expect(before[1]).toBe(1);
    // One that starts later has what all have, and none of them reads again.
    const third = await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([one.reloads(), other.reloads(), third.reloads()]).toEqual([...before, 0]);
    // One that starts with what is newer tells the others.
    await repo.push({ 'content/c.md': report('C', 'We learned about KMS.') });
    await open();
    for (const { library } of [one, other, third])
      await until(() => library().reports.some(({ name }) => name.includes('C')));
  });
});
