export interface Quiet {
  /** Something happened. */
  readonly stir: () => void;
  /** Nothing is to happen any more. */
  readonly cancel: () => void;
}

/**
 * Calls `action` once things have been quiet for `quietMs`, but `longestMs` after the first stir at the latest: a folder
 * that is written to without end is read now and then all the same.
 */
export function whenQuiet(action: () => void, quietMs: number, longestMs: number): Quiet {
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const cancel = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  };
  const act = (): void => {
    cancel();
    action();
  };
  return {
    stir: () => {
      clearTimeout(quiet);
      quiet = setTimeout(act, quietMs);
      longest ??= setTimeout(act, longestMs);
    },
    cancel,
  };
}
