import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellsOut } from '../../../src/core/rank/closer.ts';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { rank } from '../../../src/core/rank/rank.ts';
import { libraryOf } from '../answer/library-of.ts';

describe('a text spells an acronym out', () => {
  it.each([
    ['We built Retrieval-Augmented Generation (RAG) on it.', 'rag', true],
    ['AWS WAF – Web Application Firewall: filters requests', 'waf', true],
    ['the Internet of Things (IoT)', 'iot', true],
    ['Mean Time to Recovery (MTTR)', 'mttr', true],
    ['Continuous Integration and Continuous Delivery (CI/CD)', 'cicd', true],
    ['CI/CD means continuous integration', 'cicd', false],
    ['RAG applications generate answers', 'rag', false],
    ['Web Application Firewall', 'waf', false],
    ['a RAG', 'rag', false],
    ['', 'rag', false],
  ])('%j, %j: %s', (text, acronym, spelled) => {
    expect(spellsOut(text, acronym)).toBe(spelled);
  });

  const WORD = fc
    .stringMatching(/^[a-z]{2,8}$/)
    .filter((word) => !['an', 'as', 'by', 'in', 'of', 'on', 'to'].includes(word));

  it('wherever its words stand right beside it, before or behind', () => {
    fc.assert(
      fc.property(fc.array(WORD, { minLength: 2, maxLength: 6 }), fc.string(), fc.string(), (name, before, behind) => {
        const acronym = name.map((word) => word[0]).join('');
        expect(spellsOut(`${before} (${name.join(' ')} (${acronym.toUpperCase()}) ${behind}`, acronym)).toBe(true);
        expect(spellsOut(`${before} ${acronym.toUpperCase()} – ${name.join('-')}; ${behind}`, acronym)).toBe(true);
      }),
    );
  });
});

describe('a question for the meaning of an acronym', () => {
  const LIBRARY = libraryOf({
    '1/_index.md':
      '# “Demo day”\n\n## Skills\n\nRAG, RAG chatbots and RAG pipelines.\n\n## Models\n\nClaude, Titan, Llama and their prices were compared, and Retrieval Augmented Generation (RAG) was shown.\n',
  });
  const acronymIn = (text: string) => readQuestion(text, LIBRARY).acronym;

  it.each([
    ['What does RAG stand for?', 'rag'],
    ['RAG meaning', 'rag'],
    ['the full name of RAG', 'rag'],
    ['RAG là viết tắt của từ gì?', 'rag'],
    ['RAG nghia la gi', 'rag'],
    ['what is CI/CD short for?', 'cicd'],
    ['what is RAG?', undefined],
    ['what does RAG mean for chatbots and pipelines?', undefined],
    ['what does it mean?', undefined],
  ])('is told from others: %s', (text, acronym) => {
    expect(acronymIn(text)).toBe(acronym);
  });

  it('is answered first by the passage that spells it out', () => {
    const first = (text: string) =>
      rank(LIBRARY, readQuestion(text, LIBRARY), { limit: 1 })[0]?.passage.section.heading;
    expect(first('RAG chatbots')).toBe('Skills');
    expect(first('what does RAG stand for?')).toBe('Models');
  });
});
