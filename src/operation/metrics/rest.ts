import type { Client } from 'discord.js';
import { Counter, type Registry } from 'prom-client';

/** Counts the requests of clients to Discord, and how often a limit held one back. */
export function countRequests(registry: Registry): (client: Client) => void {
  const registers = [registry];
  const requests = new Counter({
    name: 'debrief_rest_requests_total',
    help: 'Requests to Discord by method and status.',
    labelNames: ['method', 'status'] as const,
    registers,
  });
  const refused = new Counter({
    name: 'debrief_rest_limits_hit_total',
    help: 'Requests that Discord refused with 429, by whose limit it was: of this bot (user, global) or of all (shared).',
    labelNames: ['scope'] as const,
    registers,
  });
  const waited = new Counter({
    name: 'debrief_rest_waits_total',
    help: 'Requests that waited so as not to run into a limit, of one route or of all requests (global).',
    labelNames: ['scope'] as const,
    registers,
  });
  return ({ rest }) => {
    rest.on('response', ({ method }, { status, headers }) => {
      requests.inc({ method, status });
      if (status === 429) refused.inc({ scope: scopeOf(headers.get('x-ratelimit-scope')) });
    });
    rest.on('rateLimited', ({ global }) => waited.inc({ scope: global ? 'global' : 'route' }));
  };
}

function scopeOf(header: string | null): string {
  return header === 'global' || header === 'shared' ? header : 'user';
}
