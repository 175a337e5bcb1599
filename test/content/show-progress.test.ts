import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/content/show-progress.ts';
import { readableLog } from './log.ts';

/** A stream that says whether it is a terminal, and what was written to it. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  const chunks: string[] = [];
  const through = new PassThrough();
  through.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const terminal = Object.assign(Object.create(WriteStream.prototype), through);
  Object.assign(terminal, { isTTY, columns: 80, rows: 24, write: (text: string) => chunks.push(text) > 0 });
  return { stream: terminal as NodeJS.WriteStream, text: () => chunks.join('') };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

describe('while reports are read', () => {
  it('a terminal shows a bar once it takes longer than half a second, and takes it away', () => {
    const { stream: terminal, text } = stream(true);
    const { onProgress, stop } = showProgress(terminal);
    onProgress(1, 1_000);
    expect(text()).toBe('');
    vi.advanceTimersByTime(600);
    onProgress(300, 1_000);
    vi.advanceTimersByTime(200);
    expect(text()).toMatch(/Reading the reports .*300 of 1000/);
    stop();
    expect(text().endsWith('\n300 of 1000')).toBe(false);
  });

  it('a service gets one line in its log', () => {
    const { stream: pipe, text } = stream(false);
    const { log, lines } = readableLog();
    const { onProgress, stop } = showProgress(pipe, log);
    for (let done = 1; done <= 1_000; done += 1) {
      vi.advanceTimersByTime(10);
      onProgress(done, 1_000);
    }
    stop();
    expect(text()).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"total":1000.*Reading the reports/);
  });

  it('nobody is told of later readings', () => {
    const { stream: pipe } = stream(false);
    const { log, lines } = readableLog();
    const { onProgress, stop } = showProgress(pipe, log);
    stop();
    vi.advanceTimersByTime(60_000);
    onProgress(1, 1_000);
    expect(lines).toEqual([]);
  });

  it('nobody is told when it is over at once', () => {
    const { stream: terminal, text } = stream(true);
    const { log, lines } = readableLog();
    const { onProgress, stop } = showProgress(terminal, log);
    onProgress(1, 2);
    onProgress(2, 2);
    stop();
    expect([text(), lines]).toEqual(['', []]);
  });
});
