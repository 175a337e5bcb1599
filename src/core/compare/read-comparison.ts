import type { Event } from '../event/event.ts';
import { EVENT } from '../event/words/called-event.ts';
import { foldInPlace } from '../event/words/fold.ts';
import type { Library } from '../library/library.ts';
import { roleAskedFor } from '../pack/roles.ts';
import { isStopWord } from '../text/known-words.ts';
import { detectLanguage } from '../text/language.ts';
import { fold } from '../text/words.ts';
import { topicCalled } from '../topics/find-topic.ts';
import { BOTH_EVENTS, COMPARING, FIRST_ONES, SAYING, TOPIC_FORMS } from './comparing-words.ts';
import { type NamedEvent, namedEvents } from './named-events.ts';
import { type Compared, eventSubject, topicSubject } from './subject.ts';

/** What a question sets side by side. */
export type ComparisonAsked =
  | (Compared & Asks & { readonly kind: 'named' })
  /** Two events that are not named: those that say most about this. */
  | (Asks & { readonly kind: 'both'; readonly about: string });

interface Asks {
  /** Whether it asks what they say: that one of them says nothing is an answer, too. */
  readonly asksWhatIsSaid: boolean;
}

/**
 * Reads a question as one for two things side by side: "difference between series #2 and #3", "what did both events say about
 * IAM", "ECS vs EKS"; undefined for every other. Only names and topics of the library are looked at.
 */
export function readComparison(question: string, library: Library): ComparisonAsked | undefined {
  if (question.length > MOST_CHARACTERS) return undefined;
  const text = question
    .normalize('NFC')
    .trim()
    .replace(/[?!.…\s]{1,9}$/u, '');
  const folded = foldInPlace(text);
  const isComparing = COMPARING.test(folded);
  const both = BOTH_EVENTS.exec(folded);
  if (!isComparing && both === null && !SAYING.test(folded)) return undefined;
  const named = distinct(namedEvents(folded, library.events));
  const [one, other, ...more] = named;
  if (one !== undefined && other !== undefined) {
    const about = restOf(text, folded, named);
    // "Who spoke at series #2 and #3?" asks for facts of each.
    const asksWhatIsSaid = SAYING.test(folded);
    const isSaid = about !== '' && asksWhatIsSaid && roleAskedFor(text) === undefined && areJoined(folded, one, other);
    if (more.length > 0 || !(isComparing || both !== null || isSaid)) return undefined;
    return {
      kind: 'named',
      asksWhatIsSaid,
      subjects: [eventSubject(one.event), eventSubject(other.event)],
      ...(about !== '' && { about }),
    };
  }
  if (both !== null) return ofBoth(text, folded, both, library.events);
  return isComparing ? ofTopics(folded, library) : undefined;
}

function distinct(named: readonly NamedEvent[]): readonly NamedEvent[] {
  return named.filter(({ event }, at) => named.findIndex((each) => each.event.id === event.id) === at);
}

const JOINED = /^\s*(?:,|and|&|va|voi|and the|and in|and at|va o)\s*(?:#|the\s|\S+\s){0,2}$/;

/** As long as a question may be where members ask. */
const MOST_CHARACTERS = 300;

/** Whether two names stand beside each other. */
function areJoined(folded: string, one: NamedEvent, other: NamedEvent): boolean {
  return JOINED.test(folded.slice(one.to, other.from));
}

/** Of two that are not named: by their time, the only two, or those that say most about the matter. */
function ofBoth(
  text: string,
  folded: string,
  both: RegExpExecArray,
  events: readonly Event[],
): ComparisonAsked | undefined {
  const about = restOf(text, folded, [{ from: both.index, to: both.index + both[0].length }]);
  const time = both[1] ?? both[2];
  const dated = events.filter(({ date }) => date !== undefined);
  const pair = time === undefined ? events : FIRST_ONES.test(time) ? dated.slice(-2).toReversed() : dated.slice(0, 2);
  const [one, other, ...more] = pair;
  if (one !== undefined && other !== undefined && more.length === 0) {
    const isTold = about !== '' || COMPARING.test(folded);
    if (!isTold) return undefined;
    return {
      kind: 'named',
      asksWhatIsSaid: true,
      subjects: [eventSubject(one), eventSubject(other)],
      ...(about !== '' && { about }),
    };
  }
  return about === '' || roleAskedFor(text) !== undefined || !(SAYING.test(folded) || COMPARING.test(folded))
    ? undefined
    : { kind: 'both', asksWhatIsSaid: true, about };
}

/** What is left of a question without the names and the words of comparing: the matter. */
function restOf(text: string, folded: string, taken: readonly Place[]): string {
  const comparing = [...folded.matchAll(new RegExp(COMPARING, 'g'))].map(placeOf);
  const isFree = ({ from, to }: Place) => ![...taken, ...comparing].some((each) => from < each.to && each.from < to);
  const language = detectLanguage(text);
  const said = MATTER.exec(folded);
  const explicit = said === null ? undefined : { from: said.index + said[0].length, to: text.length };
  const within = explicit !== undefined && isFree(explicit) ? explicit : { from: 0, to: text.length };
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}_./-]*/gu)].filter((match) => {
    const place = placeOf(match);
    const plain = fold(match[0]);
    if (place.from < within.from || !isFree(place)) return false;
    return (
      within === explicit ||
      !(isStopWord(match[0], language) || ASKING.test(plain) || isSaying(plain) || IS_EVENT.test(plain))
    );
  });
  return words.map(([word]) => word).join(' ');
}

type Place = Readonly<Record<'from' | 'to', number>>;

function placeOf({ 0: said, index }: RegExpExecArray): Place {
  return { from: index, to: index + said.length };
}

/** What stands before the matter, where it comes last. */
const MATTER =
  /\b(?:about|regarding|concerning|in terms of|when it comes to|(?:noi|ban|nhac|chia se|trinh bay)(?: \S{1,12}){0,3} ve|de cap(?: den)?) /;

function isSaying(word: string): boolean {
  return SAYING.test(word) || /^(?:includ|dealt|deal|touch)/.test(word);
}

const IS_EVENT = new RegExp(`^(?:${EVENT}|many|much|nhac|su|kien)$`);

/** Words around a comparison that are no part of its matter. */
const ASKING =
  /^(?:both|two|ones?|between|regarding|concerning|respectively|same|each|other|main|key|any|side|biggest|please|show|tell|list|giua|ca|hai|nhau|gi|nao|diem|ve|so|giong|khac|cho|biet|hay|the|ra|sao|trong|tai|o|va|voi|zwischen|entre|und|et|y|e|en|der|die|das|dem|den|le|la|les|el|los|las|il)$/;

/** Two topics of the reports, each by its name; words of any other kind compare nothing that can be looked up. */
function ofTopics(folded: string, library: Library): ComparisonAsked | undefined {
  for (const form of TOPIC_FORMS) {
    const { one, other } = form.exec(folded)?.groups ?? {};
    const [left, right] = [one, other].map((each) => (each === undefined ? undefined : topicNamed(each, library)));
    if (left !== undefined && right !== undefined && left !== right) {
      return {
        kind: 'named',
        asksWhatIsSaid: false,
        subjects: [topicSubject(library, left), topicSubject(library, right)],
      };
    }
  }
  return undefined;
}

/** The name of a topic that is called so in a question: with an article, in a pair of others. */
function topicNamed(said: string, library: Library): string | undefined {
  const name = said.replace(/^(?:the|an?|using|der|die|das|le|la|les|el|los|las|viec)\s+/, '').trim();
  return topicCalled(name, library, library.knowledge.glossary)?.name;
}
