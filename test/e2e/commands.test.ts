import { choicesIn, linksOf, messageIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsOf, type Started, shippedLibrary, shownIn, start } from './start.ts';

const PAGE = 'https://reports.example.org/4-eventparticipated/4.5-event5/';
const IAM = `${PAGE}#1-security-foundation--iam-identity--access-management`;

describe('a member who uses the commands', () => {
  let started: Started;
  beforeAll(async () => {
    const library = await shippedLibrary();
    started = await start({ library: () => library });
  });
  afterAll(async () => {
    expect(started.discord.refused).toEqual([]);
    await started.bot.stop();
    await started.discord.close();
  });
  const slash = (...call: Parameters<ReturnType<Started['discord']['member']>['slash']>) =>
    started.discord.member('Ann').slash(...call);

  it('gets the passage, word for word, with a link to its section, and nobody else sees it', async () => {
    const outcome = await slash('ask', { question: 'IAM best practices' });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, deferred: false });
    const message = messageIn(outcome);
    expect(shownIn(message)).toContain('Managing Users, Roles, and Policies, avoiding long-term credentials');
    expect(linksOf(message)).toContain(IAM);
  });

  it('shows the answer to the channel when asked to share it', async () => {
    expect(await slash('ask', { question: 'IAM best practices', share: true })).toMatchObject({ ephemeral: false });
  });

  it('is told when the reports do not say, with the words that no report holds', async () => {
    const text = shownIn(messageIn(await slash('ask', { question: 'azure key vault pricing' })));
    expect(text).toMatch(/I found nothing about .*azure.* in 1 report\./iu);
  });

  it('gets the date from the text of the report, never from the template that filled the front matter', async () => {
    const text = shownIn(messageIn(await slash('ask', { question: 'when was the event?' })));
    expect(text).toContain('Saturday, November 29, 2025');
    expect(text).toContain('29 Nov 2025');
    expect(text).not.toMatch(/2025-09-09|9 Sep/u);
  });

  it('gets a digest of a topic, each line quoted with its link', async () => {
    const message = messageIn(await slash('topic', { about: 'GuardDuty' }));
    expect(shownIn(message)).toContain('1 of 1 report mentions it');
    expect(shownIn(message)).toContain('(threat detection)');
    expect(linksOf(message)).toContain(`${PAGE}#2-detection--infrastructure-protection`);
  });

  it('is told when no report mentions a topic', async () => {
    expect(shownIn(messageIn(await slash('topic', { about: 'Kubernetes' })))).toContain(
      'I found nothing about Kubernetes',
    );
  });

  it('lists the reports, and shows one that was picked from the suggestions', async () => {
    const list = messageIn(await slash('reports', {}));
    expect(shownIn(list)).toContain('AWS Cloud Mastery Series #3');
    expect(linksOf(list)).toEqual([PAGE]);
    const suggested = await started.discord.member('Ann').autocomplete('reports', 'report', 'mastery');
    const [choice] = suggested.kind === 'choices' ? suggested.choices : [];
    expect(choice?.name).toContain('AWS Cloud Mastery Series #3');
    const card = messageIn(await slash('reports', { report: choice?.value ?? '' }));
    expect(optionsOf(card)).toContain('3. Data Protection & Incident Response');
    expect(linksOf(card)).toContain(PAGE);
  });

  it.each([
    ['security', 'en-US'],
    ['Pillar security', 'en-US'],
    ['security', 'vi'],
    ['cloud mastery', 'vi'],
    ['content', 'en-US'],
  ])('is offered the report by any word of its names: %s (%s)', async (typed, locale) => {
    const ann = started.discord.member('Ann', { locale });
    const names = choicesIn(await ann.autocomplete('reports', 'report', typed)).map(({ name }) => name);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/ · 29 .* · /u);
    // A name that is cut still shows what was typed.
    if (typed !== 'content')
      for (const word of typed.split(' ')) expect(names[0]?.toLowerCase()).toContain(word.toLowerCase());
  });

  it('may type a name that was never suggested', async () => {
    expect(shownIn(messageIn(await slash('reports', { report: 'security pillar' })))).toContain('9 sections');
    expect(shownIn(messageIn(await slash('reports', { report: 'nonsense' })))).toContain(
      'No report is called nonsense',
    );
  });

  it('pings nobody, whatever the question holds', async () => {
    const outcome = await slash('ask', { question: '@everyone @here <@&123456789012345678> zzz', share: true });
    expect(messageIn(outcome)).toMatchObject({ mentions: [], mentionsEveryone: false });
  });
});

describe('without an address of the site', () => {
  it('an answer names report and section and offers no button', async () => {
    const library = await shippedLibrary(undefined);
    const { discord, bot } = await start({ library: () => library });
    const message = messageIn(await discord.member('Ann').slash('ask', { question: 'IAM best practices' }));
    expect(linksOf(message)).toEqual([]);
    expect(shownIn(message)).toContain('Security Foundation & IAM');
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });
});
