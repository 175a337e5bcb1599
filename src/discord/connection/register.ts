import { isDeepStrictEqual } from 'node:util';
import { type Client, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../command.ts';
import { commandDefinition } from './command-definition.ts';

/**
 * Registers the commands, but only when what Discord holds is not the same: Discord allows 200 creations a day.
 * Global commands reach every server; those of one server are there at once.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Logger,
): Promise<void> {
  const { id } = client.application;
  const route = guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
  const wanted = commands.map(commandDefinition);
  const registered = await client.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(canonical(registered), canonical(wanted))) {
    log.info({ commands: wanted.length }, 'The commands are registered already');
    return;
  }
  await client.rest.put(route, { body: wanted });
  log.info({ commands: wanted.map(({ name }) => name) }, 'Registered the commands');
}

/** What Discord adds to a definition by itself, or says when nothing was said. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
]);

/**
 * Definitions without Discord's additions, empty values and the order of what has a name. (ApplicationCommand.equals of
 * discord.js does not look at the languages of choices.)
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    return items.every(isNamed) ? items.toSorted((a, b) => a.name.localeCompare(b.name)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => !NOT_OURS.has(key) && !isNothing(each));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}

function isNamed(value: unknown): value is { readonly name: string; readonly options?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === false || value === undefined || value === '';
}
