import type { Action } from '../../page-server/action.ts';
import type { ActionResult } from '../../page-server/protocol.ts';

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
