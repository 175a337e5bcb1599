import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { buildGlossary, type GlossaryEntry } from '../../../src/core/glossary/glossary.ts';
import { buildLibrary, type Library } from '../../../src/core/library/library.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

/** A library of one site without an address, from Markdown by path below `content/`; of a glossary it knows these entries. */
export function libraryOf(files: Readonly<Record<string, string>>, entries: readonly GlossaryEntry[] = []): Library {
  const parsed = Object.entries(files).map(([path, text]) => ({ site: 'site', path, parsed: parseReport(text) }));
  return buildLibrary(
    {
      sites: [{ name: 'site', config: readHugoConfig([]) }],
      files: parsed,
      siteUrl: undefined,
      readAt: new Date('2026-01-01T00:00:00Z'),
    },
    { glossary: buildGlossary(entries), isEnglish: () => false },
  );
}
