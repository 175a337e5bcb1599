import type { Action } from '../action.ts';
import type { ActionResult, ChannelEvent } from '../protocol.ts';

/** Milliseconds until the next try to reach a server that is gone: it may be starting again. */
const RETRY_MS = 1_000;

/** Listens to the server for as long as the page is open; `onLine` says whether it can be reached. */
export function connect(listener: (event: ChannelEvent) => void, onLine: (isUp: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.addEventListener('open', () => onLine(true));
  source.addEventListener('message', ({ data }) => listener(JSON.parse(data)));
  source.addEventListener('error', () => {
    onLine(false);
    source.close();
    setTimeout(() => connect(listener, onLine), RETRY_MS);
  });
}

/** Does something as the member. Never rejects: a server that is gone refuses everything. */
export async function act(action: Action): Promise<ActionResult> {
  try {
    const response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    if (response.headers.get('content-type')?.startsWith('application/json')) return await response.json();
    return { kind: 'refused', reason: await response.text() };
  } catch (error) {
    return { kind: 'refused', reason: String(error) };
  }
}
