import type { Event } from '../event/event.ts';
import type { Library } from '../library/library.ts';
import { findTopic, topicCalled } from '../topics/find-topic.ts';

/** What is set beside something else: an event by its id, or a topic in words. */
export type Subject =
  | { readonly kind: 'event'; readonly id: string; readonly name: string }
  | { readonly kind: 'topic'; readonly name: string };

/** Two subjects, and the matter that both are asked about; without one, all that they speak of. */
export interface Compared {
  readonly subjects: readonly [Subject, Subject];
  readonly about?: string | undefined;
}

export function eventSubject({ id, name }: Event): Subject {
  return { kind: 'event', id, name };
}

/** A topic by the name that the reports give it, where it is one of theirs, else in the words that were asked. */
export function topicSubject(library: Library, asked: string): Subject {
  const { topics, knowledge } = library;
  return {
    kind: 'topic',
    name: (findTopic({ topics }, asked) ?? topicCalled(asked, library, knowledge.glossary))?.name ?? asked,
  };
}
