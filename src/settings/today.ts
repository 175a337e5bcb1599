/** The day that it is, ISO 8601: what "last spring" goes by. */
export function today(): string {
  return new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
}
