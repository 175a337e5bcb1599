import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent } from '../state/component.ts';
import type { Outcome } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { textsOfEmbed } from '../state/message.ts';
import { ActError } from './who.ts';

/** All that can be read in a message, one text a line: content, embeds, Text Displays; without buttons. */
export function textOf(message: Message): string {
  const displays = everyComponent(message.components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? (component.content ?? []) : [],
  );
  const texts = [message.content, ...message.embeds.flatMap(textsOfEmbed), ...displays];
  return texts.filter((text) => text !== '').join('\n');
}

/** The buttons of a message in reading order, wherever they are; links have a `url`. */
export function buttonsOf(message: Message): readonly Component[] {
  const all = everyComponent(message.components).map(({ component }) => component);
  return all.filter(({ type }) => type === ComponentType.Button);
}

/** The addresses of a message's link buttons, in reading order. */
export function linksOf(message: Message): readonly string[] {
  return buttonsOf(message).flatMap((button) => (button.style === ButtonStyle.Link ? (button.url ?? []) : []));
}

/** The message of an outcome. Throws `ActError` if something else came. */
export function messageIn(outcome: Outcome): Message {
  if (outcome.kind !== 'message') throw new ActError(`A message was awaited, and what came is: ${outcome.kind}.`);
  return outcome.message;
}

/** The modal of an outcome. Throws `ActError` if something else came. */
export function modalIn(outcome: Outcome) {
  if (outcome.kind !== 'modal') throw new ActError(`A modal was awaited, and what came is: ${outcome.kind}.`);
  return outcome.modal;
}

/** The suggestions of an outcome. Throws `ActError` if something else came. */
export function choicesIn(outcome: Outcome) {
  if (outcome.kind !== 'choices') throw new ActError(`Suggestions were awaited, and what came is: ${outcome.kind}.`);
  return outcome.choices;
}
