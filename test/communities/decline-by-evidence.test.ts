import { describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { libraryOf } from '../core/answer/library-of.ts';

const KNOWLEDGE = await readKnowledge(undefined);

describe('a community of cooks, parents or Rust programmers', () => {
  it.each([
    ['which pizza dough needs the longest rest?', 'Pizza dough'],
    ['what did the kids bake?', 'Baking with the kids'],
    ['weather on the day of the picnic', 'Picnic'],
    ['how do I take my scooter on the train?', 'Getting here by scooter'],
    ['rust pointer to a trait object', 'Trait objects in Rust'],
    ['who won the chess game?', 'Chess in the break'],
  ])('is answered when it asks %j', (question, heading) => {
    expect(first(ask(COMMUNITY, question))).toEqual(['strong', heading]);
  });

  it.each([
    'what is the capital of Mongolia?',
    'mortgage rates',
    'how do I renew my passport?',
    'bitcoin price tomorrow',
    'lyrics of the national anthem',
  ])('is never told that the reports answer %j', (question) => {
    expect(ask(COMMUNITY, question).kind).not.toBe('strong');
  });
});

describe('a question whose most telling word no report holds', () => {
  it.each([
    'sourdough pizza dough rest',
    'chess game against Kasparov',
    'trait objects in Zig',
    'how did the kids bake a soufflé?',
  ])('is at best weak: %j', (question) => {
    expect(ask(COMMUNITY, question).kind).not.toBe('strong');
  });
});

describe('a short section that holds what is asked in heading and text', () => {
  it.each([
    ['what temperature of water for pour over', 'Pour over'],
    ['how much did power use fall', 'Power'],
    ['which glue for leather', 'Leather'],
    ['what colour is the alarm lamp?', 'Alarm lamp'],
    ['how much did the choir grow?', 'Choir'],
    ['which compiler flag for debug builds', 'Debug builds'],
  ])('is the answer to %j', (question, heading) => {
    expect(first(ask(SHORT, question))).toEqual(['strong', heading]);
  });

  it.each(['what temperature for the espresso machine', 'which glue for rubber', 'what licence has the alarm?'])(
    'does not answer what it says nothing about: %j',
    (question) => {
      expect(ask(SHORT, question).kind).not.toBe('strong');
    },
  );
});

describe('two words of a name', () => {
  it('are near each other in what answers', () => {
    expect(ask(NOTES, 'typescript generics').kind).not.toBe('strong');
    expect(ask(NOTES, 'cold brew').kind).not.toBe('strong');
    expect(ask(NOTES, 'gravity waves').kind).not.toBe('strong');
    expect(ask(NOTES, 'runner budget').kind).not.toBe('strong');
  });

  it('may have others between them, or stand in heading and text', () => {
    expect(first(ask(NOTES, 'iterator helpers'))).toEqual(['strong', 'Iterator']);
    expect(first(ask(NOTES, 'espresso grinder'))).toEqual(['strong', 'Drinks']);
  });
});

describe('a number behind a word', () => {
  it.each(['what was said about Frostwork 6?', 'opening of room 4', 'loom 9 repair'])(
    'is not the one that stands elsewhere: %j',
    (question) => {
      expect(ask(NUMBERED, question).kind).not.toBe('strong');
    },
  );

  it.each([
    ['what was said about Frostwork 5?', 'Frostwork 5 at a glance'],
    ['opening of room 7', 'New rooms'],
    ['loom 3 repair', 'Looms'],
  ])('is found beside it: %j', (question, heading) => {
    expect(first(ask(NUMBERED, question))).toEqual(['strong', heading]);
  });
});

const NUMBERED = known({
  'looms.md': `# Weavers, 6 September

## Frostwork 5 at a glance

Frostwork is a pattern program; what was said about it filled an hour. Nine people tried it, and 6 stayed with it.

## New rooms

The opening of room 7 is in May. Until then 4 tables stand in the hall.

## Looms

The repair of loom 3 took 9 evenings.
`,
});

const COMMUNITY = known({
  'kitchen.md': `# Kitchen evening

## Pizza dough

The pizza dough with little yeast needs the longest rest, two days in the fridge.

## Baking with the kids

The kids bake rolls and braid a loaf.

## Picnic

The weather was dry on the day of the picnic, and everybody sat on blankets.

## Getting here by scooter

You may take a scooter on the train if it folds.
`,
  'rust.md': `# Rust evening

## Trait objects in Rust

A pointer to a trait object is two words wide: one for the data, one for the table of methods.

## Chess in the break

Ana won the chess game against the whole room.
`,
});

const SHORT = known({
  'coffee.md': `# Coffee evening

## Pour over

Use water at 93 degrees and wait for half a minute.

## Espresso machine

Clean it each week, and empty the tray.

## Grinder

It is set to twelve.
`,
  'works.md': `# Works meeting

## Power

Power use fell by 40 percent since the lamps were changed.

## Leather

For leather take contact cement.

## Rubber mats

They are washed twice a year.

## Alarm lamp

The alarm lamp is red and blinks.

## Choir

The choir grew by six singers.

## Debug builds

Take -O0 for debug builds, or the values are gone.
`,
});

const FILLER =
  'Then the next speaker took a while to find the cable, and we had tea with biscuits and talked of the rooms. '.repeat(
    4,
  );

const NOTES = known({
  'notes.md': `# Notes of the tools evening

## Round of news

There is a TypeScript-compatible runner that starts fast. ${FILLER} In the end somebody gave a generic answer on
money. ${FILLER} The gravity of the matter was plain. ${FILLER} Waves of visitors came. ${FILLER} The door stayed
open. ${FILLER} The budget is small.

## Iterator

The new helpers map and filter lazily.

## Drinks

It was cold outside. ${FILLER} They brew tea. The grinder, they said, matters more for espresso than the machine.
`,
});

function known(files: Readonly<Record<string, string>>): Library {
  return { ...libraryOf(files), knowledge: { ...KNOWLEDGE } };
}

function first(answer: Answer): readonly (string | undefined)[] {
  return [answer.kind, answer.kind === 'none' ? undefined : answer.passages[0]?.passage.section.heading];
}
