import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { libraryOf } from '../core/answer/library-of.ts';
import { libraryFrom } from '../e2e/bilingual-library.ts';

/** Evenings of cooks and of star gazers; only the English reports say when and where. */
const EVENINGS = libraryOf({
  'bread/index.md':
    '# Summary Report: “Sourdough Night”\n\n- **Date:** May 3, 2024 (18:00 – 21:00)\n- **Place:** Fire station, 12 Mill Lane\n\n## Dough\n\nThe dough rests for 12 hours at 4 degrees. Ola Bergman led it, with 300 g of rye.\n',
  'bread/index.vi.md':
    '# Bài thu hoạch: “Đêm bánh mì men chua”\n\n## Bột\n\nBột nghỉ 12 giờ ở 4 độ. Ola Bergman hướng dẫn, với 300 g lúa mạch đen.\n',
  'soup/index.md':
    '# Summary Report: “Soup Evening”\n\n- **Date:** June 7, 2024\n\n## Stock\n\nBones boil for 6 hours at 95 degrees in a pot of 20 liters, said Tim Rowe.\n',
  'soup/index.vi.md':
    '# Bài thu hoạch: “Buổi nấu canh”\n\n## Nước dùng\n\nXương hầm trong 6 giờ ở 95 độ trong nồi 20 lít, theo Tim Rowe.\n',
});

const PATH = '4-EventParticipated/4.5-Event5/_index.md';
/** The report that comes with Debrief. */
const SHIPPED = libraryFrom({ [PATH]: readFileSync(`content/${PATH}`, 'utf8') });

function first(library: Library, question: string): readonly string[] {
  const answer = ask(library, question);
  const passages = answer.kind === 'none' ? [] : answer.passages;
  return [
    answer.kind,
    ...passages.slice(0, 1).map(({ passage }) => `${passage.report.file} ${passage.section.heading}`),
  ];
}

describe('an event that is named in one language', () => {
  it.each([
    ['khi nào diễn ra đêm bánh mì men chua?', 'bread/index.md Summary Report: “Sourdough Night”'],
    ['đêm bánh mì men chua ở đâu?', 'bread/index.md Summary Report: “Sourdough Night”'],
    ['dem banh mi men chua dien ra o dau', 'bread/index.md Summary Report: “Sourdough Night”'],
    ['buổi nấu canh diễn ra ngày nào?', 'soup/index.md Summary Report: “Soup Evening”'],
    ['Sourdough Night được tổ chức ngày nào?', 'bread/index.md Summary Report: “Sourdough Night”'],
    ['khi nào diễn ra Soup Evening', 'soup/index.md Summary Report: “Soup Evening”'],
    ['when was Đêm bánh mì men chua?', 'bread/index.md Summary Report: “Sourdough Night”'],
  ])('is the same when it is asked about in the other: %s', (question, place) => {
    expect(first(EVENINGS, question)).toEqual(['strong', place]);
  });

  it.each([
    ['Cloud Mastery Series #3 được tổ chức ngày nào?', 'Date and Topic'],
    ['khi nào diễn ra Cloud Mastery Series 3', 'Date and Topic'],
    ['Mastery Series 3 diễn ra lúc mấy giờ?', 'Date and Topic'],
    ['stop DDoS attacks on my site', '2. Detection & Infrastructure Protection'],
    ['protect from DDoS', '2. Detection & Infrastructure Protection'],
  ])('of the report that comes with Debrief: %s', (question, heading) => {
    expect(first(SHIPPED, question)).toEqual(['strong', `${PATH} ${heading}`]);
  });
});
