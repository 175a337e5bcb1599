/**
 * A line of JSON without secrets: those that are given, as JSON and addresses write them, and what lets
 * others answer in the bot's name for a quarter of an hour, the tokens of interactions in Discord's addresses.
 */
export function hidden(line: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return forms
    .reduce((text, form) => text.replaceAll(form, MASK), line)
    .replace(/((?:interactions|webhooks)\/\d{15,20}\/)[\w.~%-]+/gu, `$1${MASK}`);
}

const MASK = '***';
