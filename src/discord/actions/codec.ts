import type { Action } from './action.ts';
import { readShown, writeShown } from './shown-codec.ts';
import { readTarget, writeTarget } from './target-codec.ts';

/** Of the form below: a change that old buttons would not survive takes the next one. */
const VERSION = '1';

/** An action as a custom id: a version, a letter and fields with colons between them. Mostly within Discord's 100 characters. */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'turn':
      return write('v', writeTarget(action.target));
    case 'open':
      return write('o', writeTarget(action.target));
    case 'share':
      return write('s', writeTarget(action.target));
    case 'twin':
      return write('t', writeShown(action.shown));
    case 'cite':
      return write('c', writeShown(action.shown));
    case 'rate':
      return write(action.helpful ? 'y' : 'n', writeShown(action.shown));
    case 'follow-up':
      return write('f', action.event);
    case 'remove':
      return write('x', action.asker);
    case 'pick':
      return write('p', action.of);
    default:
      return action satisfies never;
  }
}

function write(letter: string, fields: string): string {
  return `${VERSION}${letter}:${fields}`;
}

/** The action of a custom id; undefined for one that another version of Debrief wrote, or nobody. */
export function decodeAction(customId: string): Action | undefined {
  const [, version, letter, fields = ''] = /^(\d+)([a-z]):(.*)$/su.exec(customId) ?? [];
  return version === VERSION ? read(letter, fields) : undefined;
}

function read(letter: string | undefined, fields: string): Action | undefined {
  switch (letter) {
    case 'v':
      return targeted('turn', fields);
    case 'o':
      return targeted('open', fields);
    case 's':
      return targeted('share', fields);
    case 't':
      return { kind: 'twin', shown: readShown(fields) };
    case 'c':
      return { kind: 'cite', shown: readShown(fields) };
    case 'y':
    case 'n':
      return { kind: 'rate', helpful: letter === 'y', shown: readShown(fields) };
    case 'f':
      return { kind: 'follow-up', event: fields };
    case 'x':
      return { kind: 'remove', asker: fields };
    case 'p':
      return fields === 'section' || fields === 'report' ? { kind: 'pick', of: fields } : undefined;
    default:
      return undefined;
  }
}

function targeted(kind: 'turn' | 'open' | 'share', fields: string): Action | undefined {
  const target = readTarget(fields);
  return target === undefined ? undefined : { kind, target };
}
