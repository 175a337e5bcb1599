import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Library } from '../core/library/library.ts';
import type { Search } from '../core/library/search.ts';
import { COOL_DOWN, createCoolDown } from '../discord/cool-down.ts';
import type { AskedHere } from '../discord/replies/asked/asked-here.ts';
import { Mistake } from '../discord/replies/notice.ts';
import type { ServerView } from '../discord/server-view.ts';
import { ReportsRefused } from '../discord/setup-control.ts';
import type { OpenLibrary } from '../live-library/open-library.ts';
import type { Questions } from '../store/questions/questions.ts';
import type { ServerReports, ServerSettings } from '../store/servers/server-settings.ts';
import { forgetNamed, keyOf, type NamedOptions, openNamed } from './named-library.ts';
import { createServerSetup, type SetupOptions } from './server-setup.ts';
import { createSharedLibraries } from './shared-libraries.ts';

/** What each Discord server is answered from, and how: its own where it has chosen, the operator's where it has not. */
export interface Communities {
  /** Of one server; null for direct messages, which are the operator's. */
  readonly viewOf: (server: string | null) => ServerView;
  /** What a server is answered from; undefined where that is the operator's, or is not read yet. */
  readonly libraryOf: (server: string) => Library | undefined;
  /** How many libraries of servers are open. */
  readonly openLibraries: () => number;
  readonly close: () => Promise<void>;
}

export interface CommunitiesOptions
  extends Pick<NamedOptions, 'config' | 'knowledge' | 'log' | 'resolve'>,
    Omit<SetupOptions, 'libraries'> {
  /** Reports that a server has while it has named none; default none but the operator's. */
  readonly given?: ((server: string) => GivenLibrary | undefined) | undefined;
  /** For tests: see `SharedOptions`. */
  readonly unusedMs?: number | undefined;
}

/** At once: clones wait for the network most of the time. */
const FETCHES = 6;
/** At once: what a server brings is read and compiled beside answering. */
const WORKS = 1;
/** Who asks while the reports are being fetched waits so long for them. */
const PATIENCE_MS = 8_000;

export function createCommunities(options: CommunitiesOptions): Communities {
  const { config, servers, shared, log, hasReports, hearsAll, given, unusedMs } = options;
  const named: NamedOptions = { ...options, turn: pLimit(WORKS), fetchTurn: pLimit(FETCHES) };
  const isNamed = (key: string): boolean =>
    [...servers.all().values()].some(({ reports, draft }) =>
      [reports, draft].some((each) => each !== undefined && keyOf(each) === key),
    );
  const libraries = createSharedLibraries({
    open: (reports) => openNamed(reports, named),
    forget: (reports) => forgetNamed(reports, config),
    isNamed,
    log,
    unusedMs,
  });
  const coolDowns = new Map<string, ReturnType<typeof createCoolDown>>();
  const coolDownOf = ({ coolDown }: ServerSettings) => {
    if (coolDown === undefined) return undefined;
    const key = `${coolDown.user} ${coolDown.channel}`;
    const own = coolDowns.get(key) ?? createCoolDown({ ...COOL_DOWN, ...coolDown }, shared);
    coolDowns.set(key, own);
    return own;
  };
  const setup = createServerSetup({ ...options, libraries });
  const namedBy = (server: string): ServerReports | undefined =>
    config.setup.isPublic ? servers.settings(server).reports : undefined;
  return {
    libraryOf: (server) => {
      const reports = namedBy(server);
      return (reports === undefined ? given?.(server) : libraries.current(reports))?.library();
    },
    viewOf: (server) => {
      if (server === null) return {};
      const settings = servers.settings(server);
      const reports = namedBy(server);
      const own = reports === undefined ? given?.(server) : undefined;
      const coolDown = coolDownOf(settings);
      return {
        ...(reports !== undefined && reportsView(reports, libraries)),
        ...(own !== undefined && { search: () => searchOf(own), content: own.content }),
        ...(reports === undefined && own === undefined && !hasReports && { search: welcome }),
        ...(settings.language !== undefined && { defaultLanguage: settings.language }),
        ...(settings.threads !== undefined && { usesThreads: () => settings.threads === true }),
        ...(hearsAll && settings.askChannels !== undefined && { askChannels: new Set(settings.askChannels) }),
        ...(settings.mentionChannels !== undefined && { mentionChannels: new Set(settings.mentionChannels) }),
        ...(coolDown !== undefined && { coolDown }),
        ...(settings.questions !== undefined && { asked: askedIn(server, options.questions) }),
        setup: setup(server),
      };
    },
    openLibraries: libraries.count,
    close: libraries.close,
  };
}

function askedIn(server: string, { ask, rate }: Questions): AskedHere {
  return {
    ask: (question) => ask(server, question),
    rate: (passages, isHelpful) => rate(server, passages, isHelpful),
  };
}

type GivenLibrary = Pick<OpenLibrary, 'library' | 'search' | 'content'>;

type Libraries = Pick<ReturnType<typeof createSharedLibraries>, 'get' | 'current'>;

function reportsView(reports: ServerReports, { get, current }: Libraries): ServerView {
  const whenThere = async (): Promise<Search | undefined> => {
    try {
      const opened = await Promise.race([get(reports), delay(PATIENCE_MS, undefined, { ref: false })]);
      return opened && searchOf(opened);
    } catch (error) {
      if (!(error instanceof ReportsRefused)) throw error;
      throw new Mistake({ kind: 'own-reports-away', refusal: error.refusal, address: error.address });
    }
  };
  return {
    search: () => {
      const open = current(reports);
      return open === undefined ? whenThere() : searchOf(open);
    },
    content: {
      status: () => current(reports)?.content.status() ?? { readAt: new Date(), problems: [] },
      reload: async () => (await get(reports)).content.reload(),
    },
  };
}

function searchOf({ library, search }: Pick<OpenLibrary, 'library' | 'search'>): Search {
  return search(library());
}

function welcome(): never {
  throw new Mistake({ kind: 'welcome' });
}
