import * as z from 'zod';
import { Component } from '../state/component.ts';
import { choiceProblems } from './choice-rules.ts';
import { commandListProblems, commandProblems, readCommand } from './command-rules.ts';
import { readMessageBody, withoutNulls } from './message-body.ts';
import { messageProblems, type Upload } from './message-rules.ts';
import { modalProblems } from './modal-rules.ts';
import type { Problem } from './problem.ts';
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
  return messageProblems(readMessageBody(data), files, type !== 4).map((problem) => ({
    ...problem,
    path: ['data', ...problem.path],
  }));
}

const ModalAnswer = z.looseObject({
  data: z.looseObject({ custom_id: z.string(), title: z.string(), components: z.array(Component) }),
});

/** The modal in an answer of which the spec approves. */
export function readModal(body: unknown): z.infer<typeof ModalAnswer>['data'] {
  return ModalAnswer.parse(withoutNulls(body)).data;
}
