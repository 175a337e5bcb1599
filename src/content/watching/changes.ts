/** Paths of what has changed: files, and folders that came or went. undefined: it may be anything. */
export type Changed = ReadonlySet<string> | undefined;

/** What has changed since it was taken last. */
export function createChanges() {
  let all: Set<string> | undefined = new Set();
  return {
    add: (changed: Iterable<string> | undefined): void => {
      if (changed === undefined) all = undefined;
      else for (const path of changed) all?.add(path);
    },
    take: (): Changed => {
      const taken = all;
      all = new Set();
      return taken;
    },
  };
}
