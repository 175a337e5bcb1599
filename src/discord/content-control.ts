import type { Library } from '../core/library/library.ts';

/** What an admin may know and do about the content. */
export interface ContentControl {
  readonly status: () => ContentState;
  /** Reads everything again. @returns What questions are answered from then. */
  readonly reload: () => Promise<Library>;
}

export interface ContentState {
  readonly readAt: Date;
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
}
