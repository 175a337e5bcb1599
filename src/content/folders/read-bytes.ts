import { open } from 'node:fs/promises';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';

/** A megabyte of Vietnamese is a book; the largest real report has 49 kB. */
export const MAX_REPORT_BYTES = 1_000_000;

/**
 * Reads a file unless it is too large, whatever size it was said to have: it may have grown since, or be no plain file.
 * @throws UnreadableReport when it is too large; what the system says when it cannot be read.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(Math.min((await file.stat()).size, MAX_REPORT_BYTES) + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      length += bytesRead;
      if (bytesRead === 0) return buffer.subarray(0, length);
      if (length === buffer.length) throw tooLarge(length > MAX_REPORT_BYTES);
    }
  } finally {
    await file.close();
  }
}

function tooLarge(overLimit: boolean): UnreadableReport {
  return new UnreadableReport(
    1,
    overLimit
      ? `the file is larger than ${MAX_REPORT_BYTES} bytes, the limit for a report`
      : 'it grew while it was read',
  );
}
