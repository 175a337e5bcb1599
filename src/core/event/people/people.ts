import { takeWhile, uniqBy } from 'es-toolkit';
import { type Block, blockText, type Section } from '../../report/parsed-report.ts';
import type { FactReading } from '../fact-reading.ts';
import { cells } from '../labelled.ts';
import { LABELS } from '../words/event-words.ts';
import { foldWords } from '../words/fold.ts';
import { PEOPLE, type PersonRole } from '../words/people-words.ts';
import { isGivenName, isPersonName } from './person-name.ts';

/**
 * The people that have to do with an event by their roles, and speakers that a label within a line names: from labels ("**Host:** Linh Tran", "Chair: Maren. Minutes:
 * Tobiah Crane."), and from sections such as "Attendees". Where those who came are only counted ("19 people, 14 with a
 * vote"), what is said of them stands for them.
 */
export function findPeople(sections: readonly Section[]): readonly FactReading[] {
  const found = sections.flatMap(({ heading, blocks }) => {
    const role = labelRole(heading.replace(/\([^)]{0,300}\)/gu, ' '));
    const listed = role === undefined ? [] : blocks.flatMap((block) => inBlock(block, role));
    return [...listed, ...blocks.flatMap((block, index) => inLabels(block, blocks.slice(index + 1)))];
  });
  return uniqBy(found, ({ kind, line, value, role }) => `${kind} ${line} ${role} ${value}`);
}

/** The role that a label such as "Moderated by" or "Ban tổ chức" names; undefined for any other text. */
export function labelRole(label: string): PersonRole | undefined {
  return ROLES.get(foldWords(label));
}

const ROLES: ReadonlyMap<string, PersonRole> = new Map(
  PEOPLE.flatMap(({ role, labels }) => labels.map((label): [string, PersonRole] => [label, role])),
);
/** Speakers have a kind of fact of their own. */
const SPEAKERS: ReadonlySet<string> = new Set(LABELS.flatMap(([kind, labels]) => (kind === 'speaker' ? labels : [])));

const COLON = /[:：]\s*/gu;
/** What stands before a colon, from the beginning of its clause on. */
const CLAUSE = /(?<![^.;|•*/,:：\n])[^.;|•*/,:：\n]*$/u;
const LONGEST_CLAUSE = 60;

/** "Chair of the assembly", "Attendees (12)", "- Note-taker", as the label that the tables know, folded. */
function knownLabel(clause: string): string | undefined {
  const [own = ''] = clause.split(/\s[-–—]\s/u).slice(-1);
  const label = foldWords(own.replace(/\([^()]*\)/gu, ' '));
  return [label, label.replace(/ (?:of|for|at|cua|der|des|de|del|da) .*$/u, '')].find(
    (each) => ROLES.has(each) || SPEAKERS.has(each),
  );
}

/** Where another label begins, what the one before it said has ended. */
const NEXT_LABEL = /(?:[.;|•]\s+|\s[-–]\s)\p{Lu}[^.:：]{0,30}[:：]|\n/u;

function inLabels(block: Block, following: readonly Block[]): readonly FactReading[] {
  if (block.kind === 'code') return [];
  const [label = '', name, ...others] = cells(block);
  const ofRow = block.kind === 'row' && others.length === 0 ? labelRole(label) : undefined;
  if (ofRow !== undefined && name !== undefined) return peopleIn(name, ofRow, block.line);
  const text = blockText(block).normalize('NFC');
  if (!/[:：]/u.test(text)) return [];
  const labels = [...text.matchAll(COLON)].flatMap(({ index, 0: colon }) => {
    const clause = CLAUSE.exec(text.slice(Math.max(0, index - LONGEST_CLAUSE), index))?.[0] ?? '';
    const label = knownLabel(clause);
    return label === undefined ? [] : [{ label, from: index - clause.length, to: index + colon.length }];
  });
  return labels.flatMap(({ label: found, to }, index) => {
    const role = ROLES.get(found);
    const rest = text.slice(to, labels[index + 1]?.from);
    const value = rest.slice(0, NEXT_LABEL.exec(rest)?.index);
    if (role === undefined) return SPEAKERS.has(found) ? speakersIn(value, block.line) : [];
    if (value.trim() !== '') return peopleIn(value, role, block.line);
    const [first] = following;
    if (first?.kind !== 'item') return [];
    return takeWhile(following, ({ kind }) => kind === 'item').flatMap((item) => inBlock(item, role));
  });
}

function inBlock(block: Block, role: PersonRole): readonly FactReading[] {
  if (block.depth > 0 || block.kind === 'code') return [];
  const text = block.kind === 'row' ? (cells(block)[0] ?? '') : blockText(block);
  return peopleIn(text, role, block.line);
}

/** So long a list of people is one all the same; a sentence about them is shorter. */
const LONGEST_SENTENCE = 200;

function peopleIn(text: string, role: PersonRole, line: number): readonly FactReading[] {
  const parts = splitPeople(text);
  const named = parts.filter(({ name }) => isName(name, role));
  // "6 guests" is nobody; of a sentence hardly a part is a name.
  if (named.length > 0 && named.length * 2 >= parts.length) {
    return named.map(({ name, detail }) => {
      return { kind: 'person', role, value: name, ...(detail === undefined ? {} : { detail }), line };
    });
  }
  const value = text.trim().replace(/[.;,]$/u, '');
  const counted = (role === 'attendee' || role === 'absent') && /\d/.test(value) && value.length <= LONGEST_SENTENCE;
  return counted ? [{ kind: 'person', role, value, line }] : [];
}

function speakersIn(text: string, line: number): readonly FactReading[] {
  const parts = splitPeople(text);
  return parts.every(({ name }) => isPersonName(name))
    ? parts.map(({ name, detail }) => ({
        kind: 'speaker',
        value: name,
        ...(detail === undefined ? {} : { detail }),
        line,
      }))
    : [];
}

interface Part {
  readonly name: string;
  readonly detail?: string;
}

/** Names in a list, with what stands in brackets or behind a dash or colon of each. */
function splitPeople(text: string): readonly Part[] {
  return [...text.matchAll(/(?:\([^)]*\)|[^,;&/、，・()]|\((?![^)]*\)))+/gu)]
    .flatMap(([each]) => each.split(/\s(?:and|và|und|y|et)\s/u))
    .flatMap((each) => {
      const bare = each.trim().replace(/^(?:\p{Ll}+:\s*)?(?:(?:and|và|und|y|et)\s*)?@?(?=\p{Lu}|\p{Lo})/u, '');
      const [, name = '', rest = ''] =
        /^([^(:–—]*?)(?<!\s)\s*(?:[(:–—]|\s-\s|$)(.*)$/su.exec(bare.replace(/[.;:]$/u, '')) ?? [];
      const detail = rest.replace(/\)$/u, '').trim();
      return name === '' ? [] : [detail === '' ? { name } : { name, detail }];
    });
}

/** Organisers and sponsors may be companies; in lists of those who came first names do. */
function isName(name: string, role: PersonRole): boolean {
  if (role === 'organizer' || role === 'sponsor' || role === 'host') {
    return /^[\p{Lu}\p{Lo}\d]/u.test(name) && name.length <= 60 && name.split(/\s+/u).length <= 7;
  }
  return isPersonName(name) || isGivenName(name) || SHORT_NAME.test(name);
}

/** "MSI", "Mr Pascoe" without a dot, 田中さん. */
const SHORT_NAME = /^(?:\p{Lu}{2,4}|(?:Mr|Mrs|Ms|Dr) \p{Lu}[\p{L}'-]+|[\p{Lo}ー々]{2,8}(?: [\p{Lo}ー々]{1,8})?)$/u;
