import type { ChannelEvent } from '../../page-server/protocol.ts';

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
