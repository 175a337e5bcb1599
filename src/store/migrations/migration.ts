/** A step from one form of the database to the next. What has been released is never changed: add a step. */
export interface Migration {
  /** What it is about, for whoever reads the list of those that were done. */
  readonly name: string;
  readonly sql: string;
}
