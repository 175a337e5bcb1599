import { partition } from 'es-toolkit';
import type { Logger } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import { type CommunitiesOptions, createCommunities } from '../communities/communities.ts';
import { followReports } from '../communities/following/follow-reports.ts';
import { sourceOf } from '../communities/following/source-of.ts';
import { type TellOptions, tellFollowers } from '../communities/following/tell-followers.ts';
import { noReports } from '../communities/no-reports.ts';
import { postWeeklies } from '../communities/post-weeklies.ts';
import type { Knowledge, Library } from '../core/library/library.ts';
import { startBot } from '../discord/bot.ts';
import { rehearse } from '../discord/connection/rehearse.ts';
import type { Loss } from '../discord/connection/watch-connection.ts';
import { type KnownServers, watchServers } from '../discord/connection/watch-servers.ts';
import { followContent } from '../live-library/follow-content.ts';
import { openLibrary } from '../live-library/open-library.ts';
import type { Operation } from '../operation/open-operation.ts';
import type { Config } from '../settings/config.ts';
import { readKnowledge } from '../settings/knowledge.ts';
import { localState, type SharedState } from '../shared-state/shared-state.ts';
import { openStore } from '../store/open-store.ts';

/** Which Discord the bot is in, and what it knows from the start. */
export interface BotOptions {
  readonly token: string;
  /** REST base without version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** Where reports can be read that no site publishes, ending in '/'; undefined: nowhere. */
  readonly pagesUrl?: string;
  /** See `OpenOptions`. */
  readonly knowledge?: Promise<Knowledge> | undefined;
  /** For the playground, and for tests: what of `createCommunities` is other than usual. */
  readonly communityOptions?: Pick<CommunitiesOptions, 'allowLocal' | 'resolve' | 'given'> | undefined;
  /** For tests: what of `tellFollowers` and `followReports` is other than usual. */
  readonly followOptions?: Pick<TellOptions, 'pace' | 'lookEvery'> | undefined;
  /** What is told to those who run it; undefined: nothing. */
  readonly operation?: Operation | undefined;
}

export interface RunningBot {
  readonly library: () => Library;
  /** See `Communities`. */
  readonly libraryOf: (server: string) => Library | undefined;
  /** Calls the listener after the library was replaced. @returns What ends that. */
  readonly onLibraryChange: (listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** The English word list takes a quarter of a second to read: not at the start, and not when a question needs it. */
const WARM_AFTER_MS = 1_000;

/** The bot with everything that it needs: reports that stay current, and all commands. @throws UserError */
export async function runBot(
  config: Config,
  log: Logger,
  { token, apiUrl, pagesUrl, knowledge, operation, communityOptions, followOptions }: BotOptions,
): Promise<RunningBot> {
  const known = knowledge ?? readKnowledge(config.glossaryFile);
  const hasReports = hasOwnReports(config);
  const opening = hasReports ? openLibrary(config, log, { pagesUrl, knowledge: known }) : known.then(noReports);
  const storing = openStore({ url: config.databaseUrl, dataDir: config.dataDir, cacheDir: config.cacheDir, log });
  // Of two that fail, one is told.
  storing.catch(() => {});
  const opened = await opening;
  const { library, search, content, onChange, close } = opened;
  operation?.onReports(opened);
  const [shared, store] = [await openSharedState(config, token, log), await storing];
  const endFollowing = followContent(opened, shared);
  const { guildId, askChannels = [], threadGuilds } = config.discord;
  const readsMessages = config.setup.readsMessages || askChannels.length > 0;
  const hearsAll = readsMessages && config.manyHosts.usesGateway;
  const { servers, questions, followers } = store;
  const from = {
    config,
    servers,
    questions,
    followers,
    knowledge: known,
    shared,
    log,
    hasReports,
    hearsAll,
    ...communityOptions,
  };
  const communities = createCommunities(from);
  const searchOf = async (server: string) => (communities.viewOf(server).search ?? (() => search(library())))();
  const following = followReports({
    followers,
    servers,
    searchOf,
    sourceOf: (server) => sourceOf(server, store.servers, config),
    defaultLanguage: config.defaultLanguage,
    lookEvery: followOptions?.lookEvery,
    log,
  });
  const endLooking = onChange(() => void following.look());
  const onLost = ({ reason, exitCode }: Loss): void => {
    log.fatal({ exitCode }, reason);
    process.exit(exitCode);
  };
  if (operation !== undefined) {
    const startedAt = performance.now();
    const rehearsed = rehearse({ commands: COMMANDS, library, search, log });
    const questions = await rehearsed.catch((err) =>
      log.error({ err }, 'The warm-up failed; the bot starts all the same'),
    );
    log.info({ questions, tookMs: Math.round(performance.now() - startedAt) }, 'Warmed up');
  }
  const { defaultLanguage, manyHosts: hosts } = config;
  const onKnown = async ({ present, isOwn }: KnownServers): Promise<void> => {
    const [here, gone] = partition([...servers.all().keys()].filter(isOwn), (server) => present.has(server));
    await store.departures
      .see(here, gone)
      .catch((err) => log.warn({ err }, 'Which servers the bot has left could not be stored; it is tried again'));
  };
  const where = { token, apiUrl, guildId, askChannels, readsMessages, threadGuilds, hosts, shared };
  const bot = await startBot({
    ...where,
    commands: COMMANDS,
    library,
    search,
    content,
    viewOf: communities.viewOf,
    following: following.control,
    defaultLanguage,
    log,
    onLost,
    onClient: (client, isGateway) => {
      operation?.onClient(client, isGateway);
      if (isGateway) watchServers(client, hosts.shards, onKnown);
    },
    onHandled: operation?.onHandled,
  });
  const weeklies = postWeeklies({
    servers,
    questions,
    searchOf,
    defaultLanguage,
    post: bot.post,
    log,
  });
  const { tell, serverName } = bot;
  const telling = tellFollowers({ followers, servers, tell, serverName, shared, ...followOptions, log });
  if (bot.handleRequest !== undefined && operation !== undefined) {
    operation.onRequestHandler(bot.handleRequest);
    log.info({ url: `${operation.url}interactions` }, 'Interactions are taken over HTTP');
  }
  const warming = setTimeout(() => library().knowledge.isEnglish(''), WARM_AFTER_MS).unref();
  return {
    library,
    libraryOf: communities.libraryOf,
    onLibraryChange: onChange,
    stop: async () => {
      clearTimeout(warming);
      endFollowing();
      endLooking();
      await telling.close();
      await following.close();
      await weeklies.close();
      await bot.stop();
      await shared.close();
      await communities.close();
      await store.close();
      await close();
    },
  };
}

/** The reports that come with Debrief are an example, and none where servers bring their own. */
function hasOwnReports({ contentDir, contentRepo, searchDatabaseUrl, setup }: Config): boolean {
  return !setup.isPublic || [contentDir, contentRepo, searchDatabaseUrl].some((place) => place !== undefined);
}

/** What needs Redis is loaded only where there is one. */
async function openSharedState(config: Config, token: string, log: Logger): Promise<SharedState> {
  const { redisUrl } = config.manyHosts;
  if (redisUrl === undefined) return localState();
  const { openRedisState } = await import('../shared-state/redis-state.ts');
  return openRedisState(redisUrl, token, log);
}
