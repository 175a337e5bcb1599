import type { Library } from '../../core/library/library.ts';
import type { Suggestion } from '../command.ts';

/** `2025-11` for itself, "11/2025", "11-2025" and "2025/11"; undefined for what is no month. */
export function readMonth(typed: string): string | undefined {
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/u.exec(typed.trim()) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[-/. ](\d{4})$/u.exec(typed.trim()) ?? [];
  const number = Number(month ?? monthFirst);
  return number >= 1 && number <= 12 ? `${year ?? yearLast}-${String(number).padStart(2, '0')}` : undefined;
}

/** The months of events, newest first, that fit what was typed: figures of the year or the month. */
export function suggestMonths({ events }: Library, typed: string): readonly Suggestion[] {
  const months = events.flatMap(({ date }) => date?.slice(0, 'yyyy-mm'.length) ?? []);
  const figures = typed.match(/\d+/gu) ?? [];
  return [...new Set(months)]
    .filter((month) => figures.every((figure) => month.includes(figure)))
    .map((month) => ({ value: month, name: '', date: month }));
}
