import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../src/core/addresses/hugo/hugo-config.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { buildGlossary, mergeGlossaries } from '../../src/core/glossary/glossary.ts';
import { buildLibrary, type Knowledge, type Library } from '../../src/core/library/library.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { glossaryWith, readKnowledge } from '../../src/settings/knowledge.ts';

const SHIPPED = await readKnowledge(undefined);
const WITHOUT: Knowledge = { ...SHIPPED, glossary: await glossaryWith([]) };

function libraryOf(texts: readonly string[], knowledge: Knowledge): Library {
  return buildLibrary(
    {
      sites: [{ name: 'site', config: readHugoConfig([]) }],
      files: texts.map((text, number) => ({ site: 'site', path: `${number}.md`, parsed: parseReport(text) })),
      siteUrl: undefined,
      readAt: new Date('2026-01-01T00:00:00Z'),
    },
    knowledge,
  );
}

const COOKS = [
  '# Bread evening\n\n## Dough\n\nThe dough rests in a container, and logging the temperature helps.\n',
  '# Repairs\n\n## Kettle\n\nA lambda sensor was patched with glue; the shield of the cable had a leak.\n',
  '# Committee\n\n## Decisions\n\nThe budget is 300 euros, and the rent is paid in advance.\n',
];
const CLOUD = [
  '# DevOps day\n\n## Running it\n\nAmazon ECS runs containers, AWS Lambda runs functions, and Amazon S3 keeps files, watched by Amazon CloudWatch.\n',
  '# Security day\n\n## Keys\n\nAWS KMS keeps keys, Amazon GuardDuty watches, AWS WAF filters and AWS Shield protects.\n',
];
const QUESTIONS = [
  'what was the glue for',
  'container',
  'kubernetes pods',
  'how much is the budget',
  'stop DDoS attacks',
];

describe('a field', () => {
  it('counts where reports name its things, and changes nothing elsewhere', () => {
    expect(libraryOf(CLOUD, SHIPPED).fields).toEqual(['aws']);
    const [withIt, without] = [libraryOf(COOKS, SHIPPED), libraryOf(COOKS, WITHOUT)];
    expect(withIt.fields).toEqual([]);
    expect(withIt.topics).toEqual(without.topics);
    for (const question of QUESTIONS) expect(told(withIt, question)).toEqual(told(without, question));
  });

  it('leads from everyday words to its things', () => {
    expect(told(libraryOf(CLOUD, SHIPPED), 'protect from DDoS')).toMatchObject({ kind: 'strong', headings: ['Keys'] });
    expect(told(libraryOf(CLOUD, WITHOUT), 'protect from DDoS')).not.toMatchObject({ kind: 'strong' });
  });

  it('may be another than clouds', () => {
    const names = ['banneton', 'poolish', 'autolyse', 'levain', 'oven spring'];
    const entries = names.map((name) => {
      const en = name === 'banneton' ? ['basket in which the loaf proofs'] : [];
      return { name, kind: 'term' as const, aliases: [], acronyms: [], en, vi: [], related: [], field: 'bread' };
    });
    const knowledge = { ...SHIPPED, glossary: buildGlossary(mergeGlossaries([SHIPPED.glossary.entries, entries])) };
    const bakers =
      '# Bakers\n\n## Tools\n\nA banneton of rattan is best.\n\n## Words\n\nPoolish, levain, autolyse and oven spring.\n';
    const library = libraryOf([bakers, ...COOKS], knowledge);
    expect(library.fields).toEqual(['bread']);
    expect(told(library, 'basket in which a loaf proofs').headings[0]).toBe('Tools');
  });

  it("does not decide about an admin's own words: these always count", () => {
    const own = {
      name: 'the blue box',
      kind: 'term' as const,
      aliases: ['kettle'],
      acronyms: [],
      en: [],
      vi: [],
      related: [],
    };
    const knowledge = { ...SHIPPED, glossary: buildGlossary(mergeGlossaries([SHIPPED.glossary.entries, [own]])) };
    const library = libraryOf(COOKS, knowledge);
    expect(library.fields).toEqual([]);
    expect(told(library, 'the blue box').headings[0]).toBe('Kettle');
  });
});

function told(library: Library, question: string) {
  const answer = ask(library, question);
  const passages = answer.kind === 'none' ? answer.closest : answer.passages.map(({ passage }) => passage);
  return { kind: answer.kind, headings: passages.map(({ section }) => section.heading) };
}
