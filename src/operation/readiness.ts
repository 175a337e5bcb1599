/** What a bot needs to answer, as far as it has it. */
export interface Parts {
  readonly isStopping: boolean;
  readonly hasReports: boolean;
  readonly gateway: GatewayState;
}

/**
 * 'connecting' until it is ready for the first time; then 'ready', or lost since a moment (milliseconds since 1970).
 * 'unused' where Discord comes in by HTTP alone.
 */
export type GatewayState = 'unused' | 'connecting' | 'ready' | { readonly lostSince: number };

/** A lost connection comes back within six seconds, mostly in half of one (docs/design.md, Failure): no reason to be replaced. */
export const PATIENCE_MS = 10_000;

/** What is missing for questions to be answered, a sentence each; none when it is ready. */
export function missingOf(
  { isStopping, hasReports, gateway }: Parts,
  now: number,
  patienceMs = PATIENCE_MS,
): readonly string[] {
  return [
    ...(isStopping ? ['The bot is stopping: it takes no more questions.'] : []),
    ...(hasReports ? [] : ['The reports are still being read.']),
    ...gatewayMissing(gateway, now, patienceMs),
  ];
}

function gatewayMissing(gateway: GatewayState, now: number, patienceMs: number): readonly string[] {
  if (gateway === 'connecting') return ['The connection to Discord is not there yet.'];
  if (typeof gateway === 'string' || now - gateway.lostSince <= patienceMs) return [];
  return [`The connection to Discord has been lost for ${Math.round((now - gateway.lostSince) / 1_000)} seconds.`];
}
