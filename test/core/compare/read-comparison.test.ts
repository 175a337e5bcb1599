import { describe, expect, it } from 'vitest';
import { readComparison } from '../../../src/core/compare/read-comparison.ts';
import { libraryFrom } from '../../e2e/bilingual-library.ts';

const event = (name: string, day: number, text: string) =>
  `# Summary Report: “${name}”\n\n- **Date:** November ${day}, 2025\n\n## Notes\n\n${text}\n`;
const LIBRARY = libraryFrom({
  'a/_index.md': event('AWS Cloud Mastery Series #1: AI/ML/GenAI on AWS', 1, '**Bedrock** and **Kiro** were shown.'),
  'b/_index.md': event('AWS Cloud Mastery Series #2: DevOps on AWS', 2, '**Terraform** and **ECS** and **EKS**.'),
  'c/_index.md': event('AWS Cloud Mastery Series #3: Security Pillar', 3, '**IAM** and **KMS** were explained.'),
  'd/_index.md': event('Raku day 2021', 4, 'Eleven pots broke, the budget was 300 pounds.'),
  'e/_index.md': event('Raku day 2023', 5, 'Nine pots broke, the budget was 400 pounds.'),
});
const TWO = libraryFrom({
  'a/_index.md': event('Raku day', 4, 'Pots.'),
  'b/_index.md': event('Glaze evening', 5, 'Ash.'),
});

function read(question: string, library = LIBRARY): string {
  const asked = readComparison(question, library);
  if (asked === undefined) return '-';
  if (asked.kind === 'both') return `two | ${asked.about}`;
  const names = asked.subjects.map(({ name }) => /#\d|Raku day ?\d*|Glaze/u.exec(name)?.[0] ?? name);
  return [...names, ...(asked.about === undefined ? [] : [asked.about])].join(' | ');
}

describe('a question that sets two things side by side', () => {
  it.each([
    ['difference between series #2 and #3', '#2 | #3'],
    ['What is the difference between AWS Cloud Mastery Series #1 and Series #3?', '#1 | #3'],
    ['Cloud Mastery 2 vs Cloud Mastery 3', '#2 | #3'],
    ['what do series 2 and series 3 have in common?', '#2 | #3'],
    ['How does the DevOps workshop differ from the Security Pillar event?', '#2 | #3'],
    ['how did the budget differ between Raku day 2021 and Raku day 2023?', 'Raku day 2021 | Raku day 2023 | budget'],
    ['what did series #2 and series #3 say about IAM?', '#2 | #3 | IAM'],
    ['what did series #2 and #3 both cover about encryption at rest?', '#2 | #3 | encryption at rest'],
    ['compare the two latest events', 'Raku day 2023 | Raku day 2021'],
    ['what did both events say about IAM', 'two | IAM'],
    ['so sánh series #2 và #3', '#2 | #3'],
    ['series #2 và #3 khác nhau thế nào', '#2 | #3'],
    ['series #2 khác gì so với series #3', '#2 | #3'],
    ['điểm khác nhau giữa buổi DevOps và buổi Security Pillar là gì?', '#2 | #3'],
    ['cả hai sự kiện nói gì về IAM', 'two | IAM'],
    ['series #1 và series #2 nói gì về giám sát hệ thống?', '#1 | #2 | giám sát hệ thống'],
    ['hai sự kiện gần nhất nói gì về bảo mật', 'Raku day 2023 | Raku day 2021 | bảo mật'],
    ['Unterschied zwischen Series #2 und Series #3', '#2 | #3'],
    ['ECS vs EKS', 'Amazon ECS | Amazon EKS'],
    ['how is ECS different from EKS?', 'Amazon ECS | Amazon EKS'],
    ['compare Terraform with Kiro', 'Terraform | Kiro'],
    ['IAM và KMS khác nhau ở điểm nào?', 'AWS IAM | AWS KMS'],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });

  it('means the only two events, where there are no others', () => {
    expect(read('how do both events differ?', TWO)).toBe('Glaze | Raku day');
    expect(read('what did both events say about ash', TWO)).toBe('Glaze | Raku day | ash');
  });
});

it.each([
  'What is IAM?',
  'who spoke at series #2 and #3?',
  'when were series #2 and series #3?',
  'what did series #3 say about IAM?',
  'difference between series #2 and the budget',
  'how did the budget compare to last year?',
  'compare series #2',
  'any similar events?',
  'which model was compared in series #1?',
  'what is different about Terraform?',
  'both pots broke',
  'hai sự kiện',
  'buổi khác nói gì về IAM',
  'compare pizza and wine',
  'what did both events say?',
  '',
  'vs',
  'and and and vs and #2 #2 #2',
])('"%s" is no comparison', (question) => {
  expect(read(question)).toBe('-');
});

it('reads a long question in no time', () => {
  for (const question of [
    'compare a and '.repeat(300),
    '#2 and '.repeat(500),
    `${'khac gi '.repeat(300)} voi`,
    ' vs '.repeat(800),
  ]) {
    readComparison(question, LIBRARY);
  }
});
