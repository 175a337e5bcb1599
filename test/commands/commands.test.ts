import { describe, expect, it } from 'vitest';
import { askCommand } from '../../commands/ask.ts';
import { COMMANDS } from '../../commands/index.ts';
import { reportsCommand } from '../../commands/reports.ts';
import { topicCommand } from '../../commands/topic.ts';
import { localSearch } from '../../src/core/library/search.ts';
import type { Command, Input } from '../../src/discord/command.ts';
import { Mistake } from '../../src/discord/replies/notice.ts';
import type { Reply } from '../../src/discord/replies/reply.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom(FILES);

/** Runs a slash command without Discord. */
async function run(command: Command, given: Readonly<Record<string, unknown>>): Promise<Reply> {
  if (command.kind === 'message' || command.kind === 'admin') throw new Error('This is no slash command.');
  const input: Input = (option) => option.read(given[option.name]);
  return await command.run(input, { search: localSearch(LIBRARY) });
}

describe('a command', () => {
  it('has one name in all languages, and each name is its own', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { kind, name } of COMMANDS) if (kind !== 'message') expect(name).toMatch(/^[a-z]{1,32}$/u);
  });

  it('/ask looks in the reports of one event only, picked or typed', async () => {
    const id = LIBRARY.events.find(({ name }) => name === 'Observability Workshop')?.id ?? '';
    for (const event of [`e:${id}`, 'observability']) {
      const reply = await run(askCommand, { question: 'GuardDuty', event });
      expect(reply).toMatchObject({ kind: 'answer', answer: { kind: 'strong' }, within: { widened: false } });
      const names = reply.kind === 'answer' && reply.answer.kind !== 'none' ? reply.answer.passages : [];
      expect(new Set(names.map(({ passage }) => passage.report.name))).toEqual(new Set(['Observability Workshop']));
    }
  });

  it('/ask and /topic take no text that is too short or too long', async () => {
    await expect(run(askCommand, { question: ' a ' })).rejects.toThrow(Mistake);
    await expect(run(topicCommand, { about: 'x'.repeat(81) })).rejects.toMatchObject({
      notice: { kind: 'wrong-length', option: 'about', max: 80, length: 81 },
    });
  });

  it('/reports shows the report that was picked or typed, and says when it is gone', async () => {
    const [{ id, name } = { id: '', name: '' }] = LIBRARY.reports;
    for (const report of [`r:${id}`, name])
      expect(await run(reportsCommand, { report })).toMatchObject({ kind: 'report', report: { name } });
    expect(await run(reportsCommand, { report: 'r:0000' })).toEqual({ kind: 'notice', notice: { kind: 'gone' } });
    expect(await run(reportsCommand, { report: 'zzz' })).toMatchObject({ notice: { kind: 'no-such-report' } });
  });

  it('/ask says when no event is called so, and looks everywhere', async () => {
    const typed = await run(askCommand, { question: 'GuardDuty', event: 'zzz' });
    expect(typed).toMatchObject({ kind: 'answer', answer: { kind: 'strong' }, unknownEvent: 'zzz' });
    expect(await run(askCommand, { question: 'GuardDuty', event: 'e:0000' })).toMatchObject({ unknownEvent: '' });
    expect(await run(askCommand, { question: 'GuardDuty' })).not.toHaveProperty('unknownEvent');
  });

  it('/topic sums up a topic, an event, or what was typed', async () => {
    const [topic] = LIBRARY.topics;
    const [event] = LIBRARY.events;
    expect(await run(topicCommand, { about: `t:${topic?.id}` })).toMatchObject({ digest: { about: topic?.name } });
    expect(await run(topicCommand, { about: `e:${event?.id}` })).toMatchObject({ event: { name: event?.name } });
    expect(await run(topicCommand, { about: 'SnapStart' })).toMatchObject({ digest: { mentionedIn: 1 } });
    expect(await run(topicCommand, { about: 't:0000' })).toEqual({ kind: 'notice', notice: { kind: 'gone' } });
  });

  it.each([
    [{}, 4],
    [{ speaker: 'toan' }, 1],
    [{ speaker: 'nobody' }, 0],
    [{ month: '10/2025' }, 2],
    [{ month: '2025-10', topic: 'SnapStart' }, 1],
    [{ topic: 'SnapStart' }, 1],
    [{ topic: 't:0000' }, 0],
  ])('/reports with %j lists %i reports', async (given, count) => {
    const reply = await run(reportsCommand, given);
    expect(reply.kind === 'reports' && reply.reports.length).toBe(count);
  });
});
