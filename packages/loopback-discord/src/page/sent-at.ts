import type { Reading } from '../markdown/reading.ts';

/** When a message was sent, as Discord writes it behind the author's name: the time, and the day unless it is today. */
export function sentAt(timestamp: string, { locale, timeZone, now }: Reading): string {
  const sent = new Date(timestamp);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(sent);
  return day.format(sent) === day.format(now) ? time : `${day.format(sent)}, ${time}`;
}
