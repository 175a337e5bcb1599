import type { Answer } from './call.ts';
import { tooMany } from './limits.ts';
import type { RouteName } from './routes.ts';

/** What goes wrong with a request. */
export type Fault =
  /** It is answered with this status instead, e.g. 401, or 404 with the code 10062; `retryAfter` in seconds, for 429. */
  | {
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly retryAfter?: number;
      readonly global?: boolean;
    }
  /** The connection is cut before the request is carried out, or after it, with the answer. */
  | { readonly drop: 'before' | 'after' }
  /** No answer ever comes, to a request that is not carried out, or to one that is; the connection stays open. */
  | { readonly hang: 'before' | 'after' }
  /** It is carried out after so many milliseconds. */
  | { readonly delayMs: number };

/** Faults that wait for their requests. */
export type Faults = ReturnType<typeof createFaults>;

/** No faults yet. */
export function createFaults() {
  const plans: { readonly route: string; readonly fault: Fault; left: number }[] = [];
  return {
    /** The next `times` requests to the route, or to any with '*', go wrong. Later plans wait for their turn. */
    next(route: RouteName | '*', fault: Fault, times = 1): void {
      plans.push({ route, fault, left: times });
    },
    /** Forgets all plans. */
    clear(): void {
      plans.length = 0;
    },
    /** How many requests are still to go wrong. */
    left: (): number => plans.reduce((sum, plan) => sum + plan.left, 0),
    /** Takes the fault that is due for a request to this route. */
    take(route: string): Fault | undefined {
      const plan = plans.find((each) => each.left > 0 && (each.route === route || each.route === '*'));
      if (plan) plan.left -= 1;
      return plan?.fault;
    },
  };
}

/** Where the answer is kept from the bot: before the request is carried out, or after it; undefined: nowhere. */
export function silenceOf(fault: Fault | undefined): 'before' | 'after' | undefined {
  if (fault === undefined) return undefined;
  return 'drop' in fault ? fault.drop : 'hang' in fault ? fault.hang : undefined;
}

/** The answer that a fault puts in the place of the real one, if it is of that kind. */
export function plannedAnswer(fault: Fault | undefined): Answer | undefined {
  if (fault === undefined || !('status' in fault)) return undefined;
  const { status, code, message = `A planned fault: ${status}`, retryAfter = 1, global = false } = fault;
  return status === 429
    ? tooMany(retryAfter, global)
    : { status, body: { message, code: code ?? 0 }, ...(code !== undefined && { code }) };
}
