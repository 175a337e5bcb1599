import { CHOICE } from './layout/limits.ts';
import type { Suggestion } from './option.ts';
import type { SetupControl } from './setup-control.ts';

/** A repository without its host: `you/site`. */
const SHORT = /^[\w.-]+\/[\w.-]+$/u;

/** The repositories that the server has named already, and for `you/site` those of that name on each host. */
export function suggestAddresses({ settings, limits }: SetupControl, typed: string): readonly Suggestion[] {
  const { reports, draft } = settings();
  const own = [reports, draft].flatMap((each) => each?.repositories.map(({ url }) => url) ?? []);
  const short = typed.trim();
  const meant = SHORT.test(short) ? (limits?.hosts ?? []).map((host) => `https://${host}/${short}`) : [];
  const fitting = [...own.filter((url) => url.includes(short)), ...meant].filter(({ length }) => length <= CHOICE);
  return [...new Set(fitting)].map((url) => ({ name: url, value: url }));
}
