/** A Hugo configuration that cannot be used. The message names the file and says what is wrong with it. */
export class UnreadableConfig extends Error {
  override readonly name = 'UnreadableConfig';
  /** The file as it was named to the reader, such as `config/_default/languages.toml`. */
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.file = file;
  }
}
