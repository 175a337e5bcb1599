import type { GlossaryEntry } from '../glossary/glossary.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';

/** The services and products that the question names and no report does. */
export function missingThings({ things }: Question, { mentioned }: Library): readonly GlossaryEntry[] {
  return things
    .filter(({ named, entry }) => named === 'exactly' && entry.kind !== 'term' && !mentioned.has(entry))
    .map(({ entry }) => entry);
}

/** Whether the question names a service or product that some report does, too. */
export function namesProduct({ things }: Question, { mentioned }: Library): boolean {
  return things.some(({ named, entry }) => named === 'exactly' && entry.kind !== 'term' && mentioned.has(entry));
}

/** "CloudFormation or Terraform": the reports may well say something of one of them. */
export function isComparison(question: Question, library: Library): boolean {
  return (
    namesProduct(question, library) &&
    /\b(vs|versus|or|compared? (to|with)|difference|hay|hoặc|so với|khác)\b/iu.test(question.text)
  );
}

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
export function isName(word: string): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(word) || /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word) || /\p{Lu}\d/u.test(word);
}
