import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countBy } from 'es-toolkit';
import { expect, it } from 'vitest';
import { until } from '../../content/until.ts';
import { CALLBACK, expectAllIsWell, type FaultBot, MESSAGES, startFaultBot } from './fault-bot.ts';

/** Questions in a round: enough that a few hundred bytes for each would be seen. */
const QUESTIONS = 300;
const FAULTS = [{ drop: 'before' }, { drop: 'after' }, { status: 503 }, { status: 429, retryAfter: 0.01 }] as const;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

it('after all faults in a row, memory and handles are back to where they were', async () => {
  const bot = await startFaultBot({}, { messagesPerFiveSeconds: 100_000, requestsPerSecond: 100_000 });
  const growth = async (rounds: number, faults: readonly Fault[]): Promise<number> => {
    const [handlesBefore, heapBefore] = [handles(), heapBytes(bot)];
    for (let round = 0; round < rounds; round += 1) await questionsWith(bot, faults);
    await expectAllIsWell(bot);
    // Connections that nothing goes over are closed after some seconds.
    await until(
      () => handles() <= handlesBefore + 2,
      () => [handlesBefore, process.getActiveResourcesInfo()],
    );
    return heapBytes(bot) - heapBefore;
  };
  // Discord keeps the last thousand events for a session that is resumed.
  await growth(4, NONE);

  const [calm, faulty] = [await growth(3, NONE), await growth(3, FAULTS)];
  expect(faulty).toBeLessThan(calm + 2 * 1024 * 1024);
  expect(bot.losses).toEqual([]);
});

type Fault = Parameters<FaultBot['discord']['faults']['next']>[1];
const NONE: readonly Fault[] = FAULTS.map(() => ({ delayMs: 0 }));

/** Questions of which every one is answered; with faults, the gateway is lost, too. */
async function questionsWith({ discord, ann }: FaultBot, faults: readonly Fault[]): Promise<void> {
  if (faults !== NONE) {
    const resumed = discord.waitForBot('resumed');
    discord.gateway.cut();
    await resumed;
  }
  for (const fault of faults) {
    discord.faults.next(CALLBACK, fault, QUESTIONS / 10);
    discord.faults.next(MESSAGES, fault, 2);
    for (let asked = 0; asked < QUESTIONS / FAULTS.length; asked += 25) {
      const batch = Array.from({ length: 25 }, () => ann.slash('reports', {}));
      const outcomes = await Promise.all(batch);
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['message']));
    }
    const question = ann.post('KMS', { mention: true });
    await ann.place.waitForReply(question);
    discord.faults.clear();
  }
}

function handles(): number {
  const { TCPSocketWrap = 0, Timeout = 0 } = countBy(process.getActiveResourcesInfo(), (name) => name);
  return TCPSocketWrap + Timeout;
}

/** Without what the Discord in the same process remembers. */
function heapBytes({ discord, lines }: FaultBot): number {
  (discord.requests as unknown[]).length = 0;
  (lines as string[]).length = 0;
  discord.channel.channel.messages.clear();
  collect();
  return process.memoryUsage().heapUsed;
}
