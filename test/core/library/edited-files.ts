import type { ParsedFile } from '../../../src/core/library/content.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

/** Together, they make events of several reports in two languages. */
export const EVENT_LINES = [
  '# Rust Evening: WebAssembly\n',
  '# Cloud Mastery Series #2\n',
  '# Đêm Rust về Web Assembly\n',
  '**Date:** November 15, 2025\n',
  '- **Thời gian:** 15/11/2025\n',
  '## Speakers\n\n- Ada Nguyen – Lambda team\n- Bo Tran\n',
  '1. [Rust Evening](a/) on November 15, 2025\n',
];

/** Files by their names; one that is not edited stays the same object. */
export function createFiles() {
  const files = new Map<string, ParsedFile>();
  return {
    /** Where there is no text, the file is deleted. */
    write: (site: string, path: string, text: string | null): void => {
      if (text === null) files.delete(`${site} ${path}`);
      else files.set(`${site} ${path}`, { site, path, parsed: parseReport(text) });
    },
    all: (): readonly ParsedFile[] => [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file),
  };
}
