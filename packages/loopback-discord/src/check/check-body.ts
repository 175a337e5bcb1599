import * as spec from 'discord-api-spec/zod';
import * as z from 'zod';
import { array, literal, object, type ZodMiniType } from 'zod/mini';
import { Component } from '../state/component.ts';
import { readMessageBody, withoutNulls } from '../state/message-body.ts';
import { commandListProblems, commandProblems, readCommand, readCommands } from './command-rules.ts';
import { modalProblems } from './component-rules.ts';
import { messageProblems, type Upload } from './message-rules.ts';
import { broken, type Problem } from './problem.ts';
import { specProblems } from './spec-problems.ts';

type Rules = (body: unknown, files: readonly Upload[]) => readonly Problem[];

const newMessage: Rules = (body, files) => messageProblems(readMessageBody(body), files, false);
const editedMessage: Rules = (body, files) => messageProblems(readMessageBody(body), files, true);
const nothing: Rules = () => [];

/** The request bodies by what they are for: their schema in Discord's OpenAPI spec, and the rules that it does not hold. */
const KINDS = {
  'message create': [spec.MessageCreateRequestSchema, newMessage],
  'message edit': [spec.MessageEditRequestPartialSchema, editedMessage],
  'answer message': [spec.CreateMessageInteractionCallbackRequestSchema, answerProblems],
  'answer update': [spec.UpdateMessageInteractionCallbackRequestSchema, answerProblems],
  'answer modal': [spec.ModalInteractionCallbackRequestSchema, (body) => modalProblems(readModal(body).components)],
  // The spec has a union over the three types of value here, in which all problems look alike.
  'answer choices': [
    object({ type: literal(8), data: spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema }),
    choiceProblems,
  ],
  'answer number choices': [
    object({ type: literal(8), data: spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema }),
    nothing,
  ],
  'follow-up create': [spec.IncomingWebhookRequestPartialSchema, newMessage],
  'follow-up edit': [spec.IncomingWebhookUpdateRequestPartialSchema, editedMessage],
  'command create': [spec.ApplicationCommandCreateRequestSchema, (body) => commandProblems(readCommand(body), [])],
  // A command that is edited is checked as a whole, as 'command create', where what it was is known.
  'command edit': [spec.ApplicationCommandPatchRequestPartialSchema, nothing],
  'command list': [
    array(spec.ApplicationCommandUpdateRequestSchema),
    (body) => commandListProblems(readCommands(body)),
  ],
  'thread from message': [spec.CreateTextThreadWithMessageRequestSchema, nothing],
  thread: [spec.CreateTextThreadWithoutMessageRequestSchema, nothing],
  'direct channel': [spec.CreatePrivateChannelRequestSchema, nothing],
} as const satisfies Record<string, readonly [ZodMiniType, Rules]>;

/** What a body is for. */
export type BodyKind = keyof typeof KINDS;

/**
 * Everything that Discord would have against a request body: first what its OpenAPI spec says, then, if that is
 * content, the totals and rules that the spec does not hold. [] is a body that Discord takes.
 */
export function checkBody(kind: BodyKind, body: unknown, files: readonly Upload[] = []): readonly Problem[] {
  const [schema, rules] = KINDS[kind];
  const problems = specProblems(schema, body);
  return problems.length > 0 ? problems : rules(body, files);
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
