import type { Config } from '../../settings/config.ts';
import type { Servers } from '../../store/servers/servers.ts';
import { keyOf } from '../named-library.ts';

/** Names what a server's reports are read from; undefined where another process reads the operator's into the database. */
export function sourceOf(
  server: string,
  { settings }: Pick<Servers, 'settings'>,
  { setup, contentDir, contentRepo, searchDatabaseUrl }: Config,
): string | undefined {
  const { reports } = settings(server);
  if (setup.isPublic && reports !== undefined) return keyOf(reports);
  const isRead = searchDatabaseUrl === undefined || contentDir !== undefined || contentRepo !== undefined;
  return isRead ? JSON.stringify(['operator', contentDir, contentRepo]) : undefined;
}
