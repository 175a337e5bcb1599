/** A question as it is stored: without who asked it. */
export interface AskedQuestion {
  /** ISO 639, as the question was read. */
  readonly language: string;
  readonly state: 'strong' | 'weak' | 'none';
  /** Id of the passage that stood first, or came nearest. */
  readonly passage: string | undefined;
  /** As asked; undefined where the words are somebody else's, or were not said to the bot. */
  readonly text: string | undefined;
}

/** A stored question. */
export interface StoredQuestion {
  readonly at: Date;
  readonly language: string;
  readonly state: 'strong' | 'weak' | 'none';
  readonly passage: string | null;
  readonly words: string | null;
}

/** How often a passage was rated. */
export interface Rating {
  readonly passage: string;
  readonly helpful: number;
  readonly notHelpful: number;
}
