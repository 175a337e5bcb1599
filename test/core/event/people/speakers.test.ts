import { describe, expect, it } from 'vitest';
import { findSpeakers, isSpeakersHeading } from '../../../../src/core/event/people/speakers.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

function speakers(markdown: string) {
  return findSpeakers(parseReport(markdown).sections).map((found) =>
    found.kind === 'speaker-note'
      ? `note: ${found.value}`
      : found.detail === undefined
        ? found.value
        : `${found.value} | ${found.detail}`,
  );
}

describe('isSpeakersHeading', () => {
  it.each([
    'Speakers',
    'SPEAKER LIST',
    'List of Speakers & Guests',
    'Speakers & Topics',
    'Speakers (based on names displayed on the slide)',
    '👨‍🏫 Speakers & Coordinators',
    'Distinguished Speakers',
    'Diễn giả',
    'Danh sách diễn giả & chủ đề chia sẻ',
    '👥 Khách mời & Diễn giả ngành',
  ])('knows %s', (heading) => {
    expect(isSpeakersHeading(heading)).toBe(true);
  });

  it.each([
    'Learning from highly skilled speakers',
    'Học hỏi từ các diễn giả có chuyên môn cao',
    'Highlights',
    'Panel Discussion: Modernization',
  ])('does not take %s for a list', (heading) => {
    expect(isSpeakersHeading(heading)).toBe(false);
  });
});

describe('findSpeakers', () => {
  it.each([
    ['- **Toan Huynh** – Specialist SA, PACE', ['Toan Huynh | Specialist SA, PACE']],
    ['- **Toan Huynh**: Specialist SA', ['Toan Huynh | Specialist SA']],
    ['- **Toan Huynh** Speaker on AI-Driven SDLC', ['Toan Huynh | Speaker on AI-Driven SDLC']],
    ['- Eric Yeo – Country General Manager, AWS', ['Eric Yeo | Country General Manager, AWS']],
    ['- Dr. Jens Lottner, CEO, Techcombank', ['Dr. Jens Lottner | CEO, Techcombank']],
    ['- Văn Hoàng Kha', ['Văn Hoàng Kha']],
    [
      '* **Mr. Le Minh Nghia, Ms. Tran My Ly** – Enterprise',
      ['Mr. Le Minh Nghia | Enterprise', 'Ms. Tran My Ly | Enterprise'],
    ],
    ['* **Nghi Danh** (Renova), **Trung Vu** (Revve AI)', ['Nghi Danh | Renova', 'Trung Vu | Revve AI']],
    ['- **Henry Bui** – Head of Engineering, **G-Asia Pacific**', ['Henry Bui | Head of Engineering, G-Asia Pacific']],
    ['- **Detection:** Tran Duc Anh, Nguyen Tuan Thinh', ['Tran Duc Anh | Detection', 'Nguyen Tuan Thinh | Detection']],
    ['- **Mendel Grabski (Long)** – Solution Architect', ['Mendel Grabski | Solution Architect']],
  ])('reads the line %s', (line, found) => {
    expect(speakers(`### Speakers\n\n${line}\n`)).toEqual(found);
  });

  it('reads tables, also with names of one word and several in a cell', () => {
    const table =
      '| # | Speaker | Topic |\n|---|---|---|\n| 1 | **Mr. Trọng H. Trương** | DevOps |\n| 2 | **Đạt & Cường** | Data |\n';
    expect(speakers(`### Speakers & Topics\n\n${table}`)).toEqual([
      'Mr. Trọng H. Trương | DevOps',
      'Đạt | Data',
      'Cường | Data',
    ]);
  });

  it('reads what hangs below a list without text', () => {
    expect(
      speakers(
        '### Speaker List & Topics\n\n#### CI/CD\n\n- **Van Hoang Kha** – Pipelines\n\n### Highlights\n\n- **Bao Huynh** – no\n',
      ),
    ).toEqual(['Van Hoang Kha | Pipelines']);
    expect(speakers('## Speakers\n\n### 1. Master Hưng - Fundamentals\n\n- **Bad Habits**: many\n')).toEqual([
      'Master Hưng | Fundamentals',
    ]);
  });

  it('reads labelled lines and numbered headings', () => {
    expect(speakers('**Speakers:** Mr. Toan Huynh, Ms. My Nguyen\n')).toEqual(['Mr. Toan Huynh', 'Ms. My Nguyen']);
    expect(speakers('### Speaker 1: Steve Tran - AgenticOps\n\ntext\n')).toEqual(['Steve Tran | AgenticOps']);
    expect(speakers('### Speakers 5 & 6: AWS DevOps Agent\n\ntext\n')).toEqual([]);
  });

  it('keeps what is said of the speakers without a name', () => {
    expect(speakers('### Speakers\n\n- Detailed speaker information is not available in the original data.\n')).toEqual(
      ['note: Detailed speaker information is not available in the original data.'],
    );
    expect(speakers('### Diễn giả\n\n- Đội ngũ Chuyên gia AWS\n')).toEqual(['note: Đội ngũ Chuyên gia AWS']);
  });
});
