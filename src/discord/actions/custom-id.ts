import { type Action, type ReportFilter, SETUP_STEPS, type Shown, type Target } from './action.ts';

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
    case 'follow':
      return write('a', action.what);
    case 'unfollow':
      return write('e', `${action.server}:${action.telling}:${action.what}`);
    case 'forget':
      return write('g', '');
    case 'pick':
      return write('p', action.of);
    case 'setup':
      return write('u', `${action.step}:${action.mark}`);
    default:
      return action satisfies never;
  }
}

function write(letter: string, fields: string): string {
  return `${VERSION}${letter}:${fields}`;
}

/** A text comes last, since it may hold colons. */
function writeTarget(target: Target): string {
  switch (target.kind) {
    case 'passages':
      return `p:${target.mark}:${writeShown(target.shown)}`;
    case 'digest':
      return `d:${target.language}:${target.page}:${target.about}`;
    case 'comparison':
      return `k:${target.language}:${target.page}:${[...target.subjects, target.about].map(withoutBars).join('|')}`;
    case 'reports': {
      const { speaker = '', month = '', topic = '' } = target.filter;
      return `l:${target.page}:${speaker}:${month}:${topic}`;
    }
    case 'report':
      return `r:${target.id}:${target.page}`;
    case 'photos':
      return `i:${target.id}:${target.page}`;
    case 'section':
      return `s:${target.id}`;
    default:
      return target satisfies never;
  }
}

/** Passages with dots between them: an id, and in base 36 where the quote begins, unless at the beginning. */
function writeShown(shown: readonly Shown[]): string {
  return shown.map(({ id, from }) => (from === 0 ? id : `${id}~${from.toString(36)}`)).join('.');
}

/** The action of a custom id; undefined for one that another version of Debrief wrote, or nobody. */
export function decodeAction(customId: string): Action | undefined {
  const [, version, letter, fields = ''] = /^(\d+)([a-z]):(.*)$/su.exec(customId) ?? [];
  if (version !== VERSION) return undefined;
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
    case 'a':
      return { kind: 'follow', what: fields };
    case 'e': {
      const [server = '', telling = '', ...what] = fields.split(':');
      return { kind: 'unfollow', server, telling, what: what.join(':') };
    }
    case 'g':
      return { kind: 'forget' };
    case 'u':
      return setupAction(fields);
    default:
      return undefined;
  }
}

function setupAction(fields: string): Action | undefined {
  const [name = '', mark = ''] = fields.split(':');
  const step = SETUP_STEPS.find((each) => each === name);
  return step && { kind: 'setup', step, mark };
}

function targeted(kind: 'turn' | 'open' | 'share', fields: string): Action | undefined {
  const target = readTarget(fields);
  return target && { kind, target };
}

function readTarget(text: string): Target | undefined {
  const [letter, first = '', second = '', third = '', ...rest] = text.split(':');
  switch (letter) {
    case 'p':
      return { kind: 'passages', mark: first, shown: readShown(second) };
    case 'k': {
      const [one = '', other = '', about = ''] = [third, ...rest].join(':').split('|');
      return { kind: 'comparison', language: languageIn(first), page: number(second), subjects: [one, other], about };
    }
    case 'd': {
      return { kind: 'digest', language: languageIn(first), page: number(second), about: [third, ...rest].join(':') };
    }
    case 'l':
      return { kind: 'reports', page: number(first), filter: filterOf(second, third, rest.join(':')) };
    case 'r':
      return { kind: 'report', id: first, page: number(second) };
    case 'i':
      return { kind: 'photos', id: first, page: number(second) };
    case 's':
      return { kind: 'section', id: first };
    default:
      return undefined;
  }
}

/** Bars stand between the texts. */
function withoutBars(text: string): string {
  return text.replaceAll('|', ' ');
}

function languageIn(text: string): 'en' | 'vi' | 'auto' {
  return text === 'en' || text === 'vi' ? text : 'auto';
}

function number(text: string): number {
  return Math.max(0, Number.parseInt(text, 10) || 0);
}

function filterOf(speaker: string, month: string, topic: string): ReportFilter {
  return { ...(topic && { topic }), ...(speaker && { speaker }), ...(month && { month }) };
}

function readShown(text: string): readonly Shown[] {
  return text
    .split('.')
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', from = '0'] = part.split('~');
      return { id, from: Number.parseInt(from, 36) || 0 };
    });
}
