/** What an engine is given to search: the same words for all of them. */
export interface PlainDocument {
  readonly id: string;
  /** '' for none. */
  readonly title: string;
  readonly text: string;
}

/** A search engine with the settings that somebody gets who reads the first page of its documentation. */
export interface Engine {
  readonly name: string;
  readonly build: (documents: readonly PlainDocument[]) => Promise<BuiltEngine>;
}

export interface BuiltEngine {
  /** Ids of the best documents, best first. */
  readonly search: (question: string, limit: number) => readonly string[] | Promise<readonly string[]>;
  /** For those that can be saved and loaded. */
  readonly snapshot?: () => Promise<Snapshot>;
  readonly close?: () => Promise<void>;
}

export interface Snapshot {
  readonly bytes: number;
  /** Makes it ready for questions again; the time that this takes is measured. */
  readonly load: () => Promise<void>;
}
