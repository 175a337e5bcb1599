import type { Logger } from 'pino';
import type { Queries } from '../database/database.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';

export interface StoredSettings {
  readonly server: string;
  readonly settings: ServerSettings;
  /** Grows with each change of any server. */
  readonly version: number;
}

interface Row {
  readonly id: string;
  readonly settings: unknown;
  readonly version: number;
}

/** What was changed after a version. */
export async function readSettings(
  { query }: Queries,
  after: number,
  log?: Pick<Logger, 'warn'>,
): Promise<readonly StoredSettings[]> {
  const rows = await query<Row>('select id, settings, version from servers where version > $1 order by version', [
    after,
  ]);
  return rows.map((row) => fromRow(row, log));
}

/** Within a transaction. @returns What is stored now. */
export async function writeSettings(
  { query }: Queries,
  server: string,
  change: (settings: ServerSettings) => ServerSettings,
  log?: Pick<Logger, 'warn'>,
): Promise<StoredSettings> {
  // The row stays locked until the end: changes come one after another.
  const [counted] = await query<{ version: number }>(
    'update settings_version set version = version + 1 returning version',
  );
  const [row] = await query<Row>('select id, settings, version from servers where id = $1', [server]);
  const settings = serverSettings.parse(change(row === undefined ? {} : fromRow(row, log).settings));
  const version = counted?.version ?? 0;
  await query(
    `insert into servers (id, settings, version) values ($1, $2, $3)
     on conflict (id) do update set settings = excluded.settings, version = excluded.version, changed_at = now()`,
    [server, JSON.stringify(settings), version],
  );
  return { server, settings, version };
}

/** What a later version of Debrief has stored, or somebody by hand, costs that server its settings, and nobody else's. */
function fromRow({ id, settings, version }: Row, log?: Pick<Logger, 'warn'>): StoredSettings {
  const read = serverSettings.safeParse(settings);
  if (!read.success)
    log?.warn({ server: id, problem: read.error.issues[0]?.message }, 'Settings of a server are not usable');
  return { server: id, settings: read.success ? read.data : {}, version };
}
