/** What can be followed. */
export interface Subject {
  /** `t:`, `s:` or `q:` and the id of a topic, a speaker or a series. */
  readonly what: string;
  /** As the reports call it. */
  readonly name: string;
}

/** Where who follows is told: in direct messages, or in the channel that the server has named for it. */
export type Place = 'direct' | 'channel';

/** What a member follows in a server. */
export interface Follow extends Subject {
  readonly server: string;
  readonly member: string;
  readonly place: Place;
  /** Tag of the language of the interface. */
  readonly locale: string;
}

/** A report that somebody is told of, in the language in which they read it where there are several. */
export interface NewReport {
  readonly name: string;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly until?: string | undefined;
  readonly url?: string | undefined;
}

/** A message that is to be sent. */
export interface NewTelling {
  readonly place: Place;
  /** One, for a direct message. */
  readonly members: readonly string[];
  readonly locale: string;
  readonly subjects: readonly Subject[];
  readonly reports: readonly NewReport[];
}

/** One that was taken, to be sent now. */
export interface Telling extends NewTelling {
  readonly number: number;
  readonly server: string;
  readonly at: Date;
  /** How often it was taken, now included: after the first time it may have been sent already. */
  readonly tries: number;
}
