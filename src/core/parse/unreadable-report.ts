/** A file that no report can be made from. The message says what is wrong; the file's name is added by who knows it. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
  /** 1-based line of the file. */
  readonly line: number;

  constructor(line: number, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.line = line;
  }
}
