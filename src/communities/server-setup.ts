import { omit } from 'es-toolkit';
import { COOL_DOWN } from '../discord/cool-down.ts';
import { type GivenReports, type ReportsPreview, ReportsRefused, type SetupControl } from '../discord/setup-control.ts';
import type { Config } from '../settings/config.ts';
import type { SharedState } from '../shared-state/shared-state.ts';
import type { Followers } from '../store/followers/followers.ts';
import type { Questions } from '../store/questions/questions.ts';
import type { ServerReports, ServerSettings } from '../store/servers/server-settings.ts';
import type { Servers } from '../store/servers/servers.ts';
import { namesOf } from './named-library.ts';
import { weekOf } from './post-weeklies.ts';
import { type AddressRules, readAddress } from './read-address.ts';
import type { SharedLibraries } from './shared-libraries.ts';

/** Each try fetches something of somebody's choice. */
const TRIES = { points: 20, seconds: 60 * 60 };

/** @returns What may be chosen for a server. */
export function createServerSetup({
  config,
  servers,
  shared,
  libraries,
  hasReports,
  hearsAll,
  allowLocal,
  questions,
  followers,
}: SetupOptions): (server: string) => SetupControl {
  const { setup, discord, defaultLanguage } = config;
  const { hosts, repositories, megabytes, reports: mostReports } = setup;
  const limits = setup.isPublic ? { hosts, repositories, megabytes, reports: mostReports } : undefined;
  const tries = shared.limiter('setup', TRIES);
  const preview = async (reports: ServerReports): Promise<ReportsPreview> => {
    const opened = await libraries.get(reports);
    return { reports, search: opened.search(opened.library()), state: opened.content.status(), left: opened.left() };
  };
  const read = ({ addresses, siteUrl }: GivenReports): ServerReports => {
    const lines = addresses.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > repositories)
      throw new ReportsRefused({ reason: 'too-many-repositories', detail: repositories }, `${lines.length}`);
    if (lines.length === 0) throw new ReportsRefused({ reason: 'no-address' }, '');
    const found = lines.map((line) => {
      const { url, branch, folder } = readAddress(line, { hosts, allowLocal });
      return { url, ...(branch !== undefined && { branch }), ...(folder !== '' && { folder }) };
    });
    const site = readSite(siteUrl);
    return { repositories: found, ...(site !== undefined && { siteUrl: site }) };
  };
  /** Changes what a server has chosen; what it has chosen not to keep is gone, when it is said to be so. */
  const choose = async (server: string, change: Parameters<Servers['change']>[1]): Promise<ServerSettings> => {
    const settings = await servers.change(server, change);
    if (settings.questions === undefined) await questions.forget(server);
    if (settings.following === undefined) await followers.forgetServer(server);
    return settings;
  };
  return (server) => ({
    settings: () => servers.settings(server),
    current: async () => {
      // While the database is away, what was read last is what there is.
      await servers.refresh().catch(() => {});
      return servers.settings(server);
    },
    limits,
    hearsAll,
    defaults: {
      threads: discord.threadGuilds === 'all' || discord.threadGuilds?.includes(server) === true,
      language: defaultLanguage,
      coolDown: COOL_DOWN,
      hasReports,
    },
    change: (change) => choose(server, change),
    check: async (given) => {
      const reports = read(given);
      if ((await tries(server)) !== undefined) throw new ReportsRefused({ reason: 'too-often' }, namesOf(reports));
      const checked = await preview(reports);
      await servers.change(server, (settings) => ({ ...settings, draft: reports }));
      return checked;
    },
    preview,
    chooseFollowing: (chosen) =>
      choose(server, (known) => {
        return { ...omit(known, ['following']), ...(chosen !== undefined && { following: chosen }) };
      }),
    asked: {
      now: () => new Date(),
      since: (days) => questions.since(server, daysAgo(days)),
      ratings: (days) => questions.ratings(server, daysAgo(days)),
      choose: async (chosen) => {
        const before = servers.settings(server).questions;
        const settings = await choose(server, (known) => {
          return { ...omit(known, ['questions']), ...(chosen !== undefined && { questions: chosen }) };
        });
        if (chosen?.weekly !== undefined && chosen.weekly !== before?.weekly) {
          // It begins with the next Monday, not with the last one.
          const week = weekOf(new Date());
          await questions.beginWeekly(server, week);
          await questions.weeklyPosted(server, week);
        }
        if (chosen !== undefined) await questions.sweep();
        return settings;
      },
    },
  });
}

export interface SetupOptions {
  readonly config: Config;
  readonly servers: Servers;
  readonly questions: Questions;
  readonly followers: Pick<Followers, 'forgetServer'>;
  readonly shared: Pick<SharedState, 'limiter'>;
  /** Whether there are reports for servers without their own. */
  readonly hasReports: boolean;
  /** Whether the bot hears messages that do not mention it. */
  readonly hearsAll: boolean;
  readonly allowLocal?: AddressRules['allowLocal'];
  readonly libraries: Pick<SharedLibraries, 'get'>;
}

const DAY_MS = 86_400_000;

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

/** Links are made of it: an address of the web, and nothing in it that a link would not need. */
function readSite(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const url = URL.canParse(text) && /^https?:\/\//iu.test(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '' || text.length > 300)
    throw new ReportsRefused({ reason: 'site-address' }, text.slice(0, 200));
  return url.href;
}
