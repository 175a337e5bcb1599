import { z } from 'zod';
import { Component } from '../state/component.ts';
import { readMessageBody, withoutNulls } from '../state/message-body.ts';
import { commandListProblems, commandProblems, readCommand } from './command-rules.ts';
import { modalProblems } from './component-rules.ts';
import { messageProblems, type Upload } from './message-rules.ts';
import { broken, type Problem } from './problem.ts';
import { type BodyKind, specProblems } from './schema.ts';

/**
 * Everything that Discord would have against a request body: first what its OpenAPI spec says, then, if that is
 * content, the totals and rules that the spec does not hold. [] is a body that Discord takes.
 */
export function checkBody(kind: BodyKind, body: unknown, files: readonly Upload[] = []): readonly Problem[] {
  const problems = specProblems(kind, body);
  return problems.length > 0 ? problems : ruleProblems(kind, body, files);
}

function ruleProblems(kind: BodyKind, body: unknown, files: readonly Upload[]): readonly Problem[] {
  switch (kind) {
    case 'message create':
    case 'follow-up create':
      return messageProblems(readMessageBody(body), files, false);
    case 'message edit':
    case 'follow-up edit':
      return messageProblems(readMessageBody(body), files, true);
    case 'answer message':
    case 'answer update':
      return answerProblems(body, files);
    case 'answer modal':
      return modalProblems(readModal(body).components);
    case 'answer choices':
    case 'answer number choices':
      return choiceProblems(body);
    case 'command create':
      return commandProblems(readCommand(body), []);
    case 'command list':
      return commandListProblems(z.array(z.unknown()).parse(body).map(readCommand));
    // A command that is edited is checked as a whole, as 'command create', where what it was is known.
    case 'command edit':
    case 'thread from message':
    case 'thread':
    case 'direct channel':
      return [];
    default:
      return kind satisfies never;
  }
}

const Answer = z.looseObject({ type: z.number(), data: z.unknown().optional() });

/** A deferral (5, 6) needs no content; an answer (4) does; an update (7) is an edit. */
function answerProblems(body: unknown, files: readonly Upload[]): readonly Problem[] {
  const { type, data } = Answer.parse(body);
  const problems = messageProblems(readMessageBody(data), files, type !== 4);
  return problems.map(({ path, message }) => ({ path: ['data', ...path], message }));
}

/** Characters of the value of a suggestion. The spec says 6,000. */
const CHOICE_VALUE = 100;

/** What Discord refuses in suggestions although its spec allows it (Application Commands, Choice Structure). */
function choiceProblems(body: unknown): readonly Problem[] {
  return readChoices(body).flatMap(({ value }, index) => {
    const isWrong = typeof value === 'string' && (value.length > CHOICE_VALUE || value === '');
    const message = `must be between 1 and ${CHOICE_VALUE} in length`;
    return broken(['data', 'choices', index], [isWrong, 'value', message]);
  });
}

const ModalAnswer = z.looseObject({
  data: z.looseObject({ custom_id: z.string(), title: z.string(), components: z.array(Component) }),
});

/** The modal in an answer of which the spec approves. */
export function readModal(body: unknown): z.infer<typeof ModalAnswer>['data'] {
  return ModalAnswer.parse(withoutNulls(body)).data;
}

const Choices = z.looseObject({
  data: z.looseObject({
    choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })),
  }),
});

/** The suggestions of an answer to autocomplete; [] if it has none. */
export function readChoices(body: unknown): z.infer<typeof Choices>['data']['choices'] {
  return Choices.safeParse(body).data?.data.choices ?? [];
}
