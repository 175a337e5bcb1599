import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import {
  choicesIn,
  type Loopback,
  type Member,
  type Message,
  messageIn,
  type Outcome,
  startLoopback,
  type Values,
} from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/library/library.ts';
import type { Action, Target } from '../../src/discord/actions/action.ts';
import { decodeAction } from '../../src/discord/actions/custom-id.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { controlsOf, kindOf, use } from './controls.ts';
import { bilingual, fillings, invokablesOf, menusOf, TAGS, type Tag, TYPED, typings, withoutDrive } from './drives.ts';
import { englishIn } from './english-in.ts';
import { allWordsIn, type Started, startOn } from './start.ts';

/** So many that a list has pages. */
const MANY = {
  ...FILES,
  ...Object.fromEntries(
    ['Threats', 'Costs', 'Encryption', 'Incident'].map((name, index) => [
      `events/${index + 4}/_index.md`,
      `# Summary Report: “${name} Workshop”\n\n- **Date:** October ${index + 4}, 2025\n\n## ${name}\n\n**GuardDuty** findings.\n`,
    ]),
  ),
};
const CHANGED = { ...MANY, 'events/1/_index.md': FILES['events/1/_index.md']?.replaceAll('GuardDuty', 'Macie') ?? '' };
const GONE = { 'events/2/_index.md': FILES['events/2/_index.md'] ?? '' };
/** All kinds, so that a new one fails here until a command shows it; what a server chooses is driven in setup.test.ts, what members follow in follow.test.ts. */
const ACTIONS: Readonly<Record<Exclude<Action['kind'], 'setup' | 'follow' | 'unfollow' | 'forget'>, true>> = {
  ...{ turn: true, open: true, share: true, twin: true, cite: true, rate: true, 'follow-up': true, remove: true },
  pick: true,
};
const TARGETS: Readonly<Record<Target['kind'], true>> = {
  ...{ passages: true, digest: true, reports: true, report: true, photos: true, section: true },
  comparison: true,
};
/** Messages with the same buttons tell nothing new. */
const CLICKS = 4;

let discord: Loopback;
let bot: Started['bot'];
let library: Library = libraryFrom(MANY);
const content = {
  status: () => ({ readAt: new Date(0), problems: [] }),
  reload: async () => library,
};
const run = () => startOn(discord, { library: () => library, content });
const members = new Map<Tag, Member>();
const registered = () => bilingual(discord.commands()).filter(({ name }) => name !== 'setup');
/** What was shown, and what was picked from suggestions, for the time after a restart. */
const shown: { readonly tag: Tag; readonly message: Message }[] = [];
const picked: { readonly tag: Tag; readonly path: string; readonly option: string; readonly values: Values }[] = [];

beforeAll(async () => {
  discord = await startLoopback({ messagesPerFiveSeconds: 1e6, requestsPerSecond: 1e6, patienceMs: 5_000 });
  bot = await run();
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await bot.stop();
  await discord.close();
});

it('every option that is typed into has a drive in every language, and every menu is driven', () => {
  const commands = registered();
  expect(withoutDrive(invokablesOf(commands))).toEqual([]);
  expect(menusOf(commands, ApplicationCommandType.User)).toEqual([]);
  const options = invokablesOf(commands).flatMap((each) => each.options.map(({ name }) => `${each.path} ${name}`));
  expect(options).toEqual(expect.arrayContaining(Object.keys(TYPED)));
  const added = { type: ApplicationCommandOptionType.String, name: 'added', description: 'New' };
  expect(withoutDrive([{ path: 'ask', options: [added] }])).toEqual(['ask added']);
});

describe.each(TAGS)('a member whose Discord speaks %s', (tag) => {
  it('is answered by every command with every value of every option', async () => {
    const ann = memberOf(tag);
    for (const command of invokablesOf(registered())) {
      for (const values of fillings(command, tag)) {
        keep(tag, await ann.slash(command.path, values), values);
      }
    }
  });

  it('is offered something by every option that suggests, and may pick it', async () => {
    const ann = memberOf(tag);
    for (const { path, option, typed, needed } of invokablesOf(registered()).flatMap(typings(tag))) {
      const choices = choicesIn(await ann.autocomplete(path, option, typed, needed));
      if (tag === 'vi') expect(choices.flatMap(({ name }) => englishIn(name, ASKED))).toEqual([]);
      for (const { value } of choices.slice(0, 2)) {
        const values = { ...needed, [option]: value };
        picked.push({ tag, path, option, values });
        keep(tag, await ann.slash(path, values), values);
      }
    }
    const options = invokablesOf(registered()).flatMap(typings(tag));
    const offered = new Set(picked.filter((each) => each.tag === tag).map(({ path, option }) => `${path} ${option}`));
    expect(offered).toEqual(new Set(options.map(({ path, option }) => `${path} ${option}`)));
  });

  it('is answered by every entry of the menu of a message', async () => {
    const [text, none] = ['GuardDuty', '<@123456789012345678>'].map((each) => discord.member('Bob').post(each));
    for (const name of menusOf(registered(), ApplicationCommandType.Message)) {
      for (const message of [text, none]) {
        if (message !== undefined) keep(tag, await memberOf(tag).useOnMessage(name, message));
      }
    }
  });

  it('is answered by all buttons and selects of what came, and of what comes then', async () => {
    await clickAll(tag, true);
  });
});

it('every kind of action, and of what can be shown again, was there to be clicked', () => {
  const ids = shown.flatMap(({ message }) => controlsOf(message)).flatMap(({ custom_id: id }) => id ?? []);
  const actions = ids.flatMap((id) => decodeAction(id) ?? []);
  expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ACTIONS)));
  const targets = actions.flatMap((action) => ('target' in action ? [action.target.kind] : []));
  expect(new Set(targets)).toEqual(new Set(Object.keys(TARGETS)));
});

describe.each([
  ['nothing else', MANY],
  ['the text of reports', CHANGED],
  ['most of the reports', GONE],
])('after a restart that changed %s', (_, files) => {
  beforeAll(async () => {
    await bot.stop();
    library = libraryFrom(files);
    bot = await run();
  });

  it.each(TAGS)('all of it still answers, in %s', async (tag) => {
    const ann = memberOf(tag);
    for (const { path, values } of picked.filter((each) => each.tag === tag)) {
      expectAnswer(tag, await ann.slash(path, values));
    }
    await clickAll(tag, false);
  });
});

/** Clicks what can be clicked, of each kind a few; `goesOn` also on what comes then. */
async function clickAll(tag: Tag, goesOn: boolean): Promise<void> {
  const ann = memberOf(tag);
  const clicks = new Map<string, number>();
  const messages = shown.filter((each) => each.tag === tag).map(({ message }) => message);
  for (const message of messages) {
    for (const control of controlsOf(ann.place.current(message))) {
      const kind = kindOf(control);
      const count = clicks.get(kind) ?? 0;
      if (count === CLICKS) continue;
      clicks.set(kind, count + 1);
      const next = expectAfterClick(tag, message, kind, await use(ann, message, control));
      // It is another page now, with other buttons.
      if (next === message) break;
      if (goesOn && next !== undefined) {
        shown.push({ tag, message: next });
        messages.push(next);
      }
    }
  }
  expect([...clicks.keys()]).toEqual(expect.arrayContaining(['remove', 'follow-up', 'pick section', 'pick report']));
}

/** The message that came, or that was clicked and has changed; undefined where it is gone. */
function expectAfterClick(tag: Tag, clicked: Message, kind: string, outcome: Outcome): Message | undefined {
  if (kind === 'remove') {
    expect(outcome.kind).toBe('deleted');
    return undefined;
  }
  expectAnswer(tag, outcome);
  return outcome.kind === 'message' && outcome.updated ? clicked : messageIn(outcome);
}

function memberOf(tag: Tag): Member {
  const permissions = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages;
  const member = members.get(tag) ?? discord.member('Ann', { locale: tag === 'en' ? 'en-US' : tag, permissions });
  members.set(tag, member);
  return member;
}

/** Of what was typed, the answer says some again. */
const ASKED = Object.values(TYPED)
  .flatMap(({ en, vi }) => [...en, ...vi])
  .concat('Macie', 'Microsoft');

function keep(tag: Tag, outcome: Outcome, values: Values = {}): void {
  expectAnswer(tag, outcome);
  expect(outcome).toMatchObject({ ephemeral: values['share'] !== true });
  shown.push({ tag, message: messageIn(outcome) });
}

function expectAnswer(tag: Tag, outcome: Outcome): void {
  const words = allWordsIn(messageIn(outcome));
  expect(words).not.toMatch(/went wrong|Đã có lỗi/u);
  if (tag === 'vi') expect(englishIn(words, ASKED)).toEqual([]);
}
