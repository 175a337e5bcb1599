import * as z from 'zod';
import { type Problem, problemIf } from './problem.ts';

/** Characters of the value of a suggestion. The spec says 6,000. */
const VALUE = 100;

const Choices = z.looseObject({
  data: z.looseObject({
    choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })),
  }),
});

/** The suggestions of an answer to autocomplete. */
export function readChoices(body: unknown): z.infer<typeof Choices>['data']['choices'] {
  const read = Choices.safeParse(body);
  return read.success ? read.data.data.choices : [];
}

/** What Discord refuses in suggestions although its spec allows it (Application Commands, Choice Structure). */
export function choiceProblems(body: unknown): readonly Problem[] {
  return readChoices(body).flatMap((choice, index) =>
    problemIf(
      typeof choice.value === 'string' && (choice.value.length > VALUE || choice.value === ''),
      ['data', 'choices', index, 'value'],
      `must be between 1 and ${VALUE} in length`,
    ),
  );
}
