import type { Answer, QuotedPassage } from '../../core/answer/answer.ts';
import type { Digest } from '../../core/answer/digest.ts';
import type { Event } from '../../core/event/event.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import type { Shown, Target } from '../actions/action.ts';
import type { Notice } from '../sending/notice.ts';

/** What there is to say, before it is put into Discord's form and into words of the reader's language. */
export type Reply =
  | AnswerReply
  | PassagesReply
  | DigestReply
  | ReportsReply
  | ReportReply
  | SectionReply
  | PhotosReply
  | CitationReply
  | HelpReply
  | StatusReply
  | { readonly kind: 'notice'; readonly notice: Notice };

export interface AnswerReply {
  readonly kind: 'answer';
  /** With more passages than are shown: the others are a button away. */
  readonly answer: Answer;
  readonly reportCount: number;
  /** The event that a question was asked about; `widened` when its reports did not say and all others were asked. */
  readonly within?: { readonly event: Event; readonly widened: boolean };
  /** What was typed for an event and is none, so that all were asked; '' for one that is gone. */
  readonly unknownEvent?: string;
  /** Ids of passages that can be read in the other language. */
  readonly twins: ReadonlySet<string>;
  /** Whether the reader knows the question from elsewhere: it stands above, in the channel. */
  readonly isQuestionSeen?: boolean;
}

/** Passages by their ids: what was seen before, or what comes next. */
export interface PassagesReply {
  readonly kind: 'passages';
  readonly passages: readonly Pick<QuotedPassage, 'passage' | 'quote'>[];
  /** What more there is. */
  readonly next: readonly Shown[];
  /** Whether their text has changed since they were seen. */
  readonly changed: boolean;
  /** How many are not there any more. */
  readonly gone: number;
  readonly twins: ReadonlySet<string>;
}

export interface DigestReply {
  readonly kind: 'digest';
  readonly digest: Digest;
  readonly target: Extract<Target, { kind: 'digest' }>;
  /** The event, when it is about one. */
  readonly event?: Event;
}

export interface ReportsReply {
  readonly kind: 'reports';
  readonly reports: readonly Report[];
  readonly target: Extract<Target, { kind: 'reports' }>;
  /** Names of what the list is about, for its title. */
  readonly topic?: string;
  readonly speaker?: string;
}

export interface ReportReply {
  readonly kind: 'report';
  readonly report: Report;
  /** Sections that have a text of their own, by the id of their first passage. */
  readonly sections: readonly Passage[];
  readonly photos: readonly Photo[];
  readonly target: Extract<Target, { kind: 'report' }>;
}

export interface SectionReply {
  readonly kind: 'section';
  readonly passage: Passage;
  /** All of its text. */
  readonly quote: Quote;
  readonly hasTwin: boolean;
}

/** A picture of a report that the site publishes. */
export interface Photo {
  readonly url: string;
  /** The author's words for it; '' for none, or where all pictures have the same. */
  readonly alt: string;
  /** From 1, in the order of the report. */
  readonly number: number;
}

export interface PhotosReply {
  readonly kind: 'photos';
  readonly report: Report;
  readonly photos: readonly Photo[];
  readonly target: Extract<Target, { kind: 'photos' }>;
}

export interface CitationReply {
  readonly kind: 'citation';
  readonly passages: readonly Passage[];
  /** ISO 8601: when the reports that it cites were read. */
  readonly readOn: string;
}

export interface HelpReply {
  readonly kind: 'help';
  readonly reportCount: number;
  /** Things that the reports do say something about. */
  readonly topics: readonly string[];
  /** Name of an event whose day is known. */
  readonly event?: string;
}

export interface StatusReply {
  readonly kind: 'status';
  readonly reloaded: boolean;
  readonly events: number;
  readonly reports: number;
  readonly passages: number;
  /** How many reports have an address on the web. */
  readonly linked: number;
  /** When it was read; undefined when nobody says. */
  readonly readAt?: Date;
  /** Sentences for the operator, in English as in the log. */
  readonly problems: readonly string[];
}
