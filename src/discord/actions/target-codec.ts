import type { ReportFilter, Target } from './action.ts';
import { readShown, writeShown } from './shown-codec.ts';

/** A target as fields with colons between them; a text comes last, since it may hold colons. */
export function writeTarget(target: Target): string {
  switch (target.kind) {
    case 'passages':
      return fields('p', target.mark, writeShown(target.shown));
    case 'digest':
      return fields('d', target.language, target.page, target.about);
    case 'reports':
      return fields('l', target.page, target.filter.speaker, target.filter.month, target.filter.topic);
    case 'report':
      return fields('r', target.id, target.sections);
    case 'photos':
      return fields('i', target.id, target.page);
    case 'section':
      return fields('s', target.id);
    default:
      return target satisfies never;
  }
}

function fields(...values: readonly (string | number | undefined)[]): string {
  return values.map((value) => value ?? '').join(':');
}

export function readTarget(text: string): Target | undefined {
  const [letter, first = '', second = '', ...rest] = text.split(':');
  switch (letter) {
    case 'p':
      return { kind: 'passages', mark: first, shown: readShown(second) };
    case 'd':
      return { kind: 'digest', language: languageOf(first), page: number(second), about: rest.join(':') };
    case 'l':
      return { kind: 'reports', page: number(first), filter: filterOf(second, rest[0], rest.slice(1).join(':')) };
    case 'r':
      return { kind: 'report', id: first, sections: number(second) };
    case 'i':
      return { kind: 'photos', id: first, page: number(second) };
    case 's':
      return { kind: 'section', id: first };
    default:
      return undefined;
  }
}

function languageOf(text: string): 'en' | 'vi' | 'auto' {
  return text === 'en' || text === 'vi' ? text : 'auto';
}

function number(text: string): number {
  return Math.max(0, Number.parseInt(text, 10) || 0);
}

function filterOf(speaker: string, month = '', topic = ''): ReportFilter {
  return {
    ...(topic === '' ? {} : { topic }),
    ...(speaker === '' ? {} : { speaker }),
    ...(month === '' ? {} : { month }),
  };
}
