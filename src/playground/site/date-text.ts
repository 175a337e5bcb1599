/** "29 Nov 2025" for an ISO date. */
export function dateText(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
