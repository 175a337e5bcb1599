import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { libraryOf } from '../core/answer/library-of.ts';

describe('words written together, apart, with a hyphen or in camel case', () => {
  it.each([
    ['web assembly for developers', 'WASM for developers'],
    ['web-assembly', 'WASM for developers'],
    ['webassembly', 'WASM for developers'],
    ['micro services', 'Splitting the shop'],
    ['microservices', 'Splitting the shop'],
    ['MicroServices', 'Splitting the shop'],
    ['sour dough', 'Bread'],
    ['sourdough', 'Bread'],
    ['e-bike repair', 'Repair day'],
    ['ebike repair', 'Repair day'],
    ['Baumring Messung', 'Baumringmessung im Wald'],
    ['Baumring-Messung', 'Baumringmessung im Wald'],
  ])('are the same word: %j', (question, heading) => {
    expect(first(TOGETHER, question)).toEqual(['strong', heading]);
  });

  it.each([
    ['WebAssembly', 'Runtimes'],
    ['webassembly runtimes', 'Runtimes'],
    ['rainwater tank', 'Garden'],
    ['boardgames', 'Games'],
    ['Vogelzählung', 'Zählung'],
  ])('where the reports have them apart: %j', (question, heading) => {
    expect(first(APART, question)).toEqual(['strong', heading]);
  });

  it('stay two words where the reports never have them side by side', () => {
    expect(ask(APART, 'rainboard').kind).toBe('weak');
  });
});

const TOGETHER = libraryOf({
  'a.md': `# Runtime night

## WASM for developers

WebAssembly runs in browsers and beside them, in a sandbox of its own.

## The web for everybody

The web needs an assembly of people who care, and developers who test with a keyboard.

## Splitting the shop

Microservices came last: first the team drew the borders.

## Moving house

Two services were moved.
`,
  'b.md': `# Saturday

## Bread

Feed the sourdough twice before the bake.

## Repair day

An ebike needs another charger.
`,
  'c.md': `# Waldtag

## Baumringmessung im Wald

Die Baumringmessung dauert lange, weil jeder Kern geschliffen werden muss, und das Licht war schlecht.
`,
});

const APART = libraryOf({
  'a.md': `# Notes

## Runtimes

A web assembly module starts in a millisecond, and there are three runtimes.

## Garden

The rain water goes into a tank.

## Games

We played board games until midnight, and put the board away.
`,
  'b.md': `# Naturtag

## Zählung

Die Vogel-Zählung begann um fünf Uhr morgens, und wir hatten nur zwei Ferngläser für alle.
`,
});

function first(library: Library, question: string): readonly (string | undefined)[] {
  const answer = ask(library, question);
  return [answer.kind, answer.kind === 'none' ? undefined : answer.passages[0]?.passage.section.heading];
}
