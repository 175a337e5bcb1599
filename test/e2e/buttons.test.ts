import { PermissionFlagsBits } from 'discord.js';
import { buttonsOf, linksOf, type Member, type Message, messageIn, modalIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { allWordsIn, optionsOf, type Started, shownIn, start } from './start.ts';

const QUESTION = { en: 'secrets manager password rotation', vi: 'xoay vòng mật khẩu cơ sở dữ liệu' } as const;

let started: Started;
beforeAll(async () => {
  const library = libraryFrom(FILES);
  started = await start({ library: () => library }, { messagesPerFiveSeconds: 1_000, patienceMs: 5_000 });
});
afterAll(async () => {
  expect(started.discord.refused).toEqual([]);
  await started.bot.stop();
  await started.discord.close();
});

describe.each(['en', 'vi'] as const)('a member whose Discord speaks %s', (tag) => {
  const { t } = localeFor(tag);
  const member = (permissions = 0n): Member =>
    started.discord.member('Ann', { locale: tag === 'en' ? 'en-US' : tag, permissions });

  async function asked(ann: Member, options = {}): Promise<Message> {
    return messageIn(await ann.slash('ask', { question: QUESTION[tag], ...options }));
  }

  it('shares an answer with the channel under their own name, question and all', async () => {
    const ann = member();
    const answer = await asked(ann);
    expect(allWordsIn(answer)).toContain(t('question', { question: QUESTION[tag] }));
    const shared = await ann.click(answer, t('share'));
    expect(shared).toMatchObject({ kind: 'message', ephemeral: false });
    const words = allWordsIn(messageIn(shared));
    expect(words).toContain(QUESTION[tag]);
    expect(messageIn(shared)).toMatchObject({ mentions: [], mentionsEveryone: false });
    expect(JSON.stringify(messageIn(shared).components)).toContain(`<@${ann.id}>`);
    expect(quotesIn(shownIn(messageIn(shared)))).toEqual(quotesIn(shownIn(answer)));
  });

  it('reads more passages, privately, until there are none', async () => {
    const ann = member();
    let message = messageIn(await ann.slash('ask', { question: 'GuardDuty' }));
    const seen = [shownIn(message)];
    while (labels(message).includes(t('more'))) {
      const more = await ann.click(message, t('more'));
      expect(more).toMatchObject({ ephemeral: true, updated: false });
      message = messageIn(more);
      seen.push(shownIn(message));
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('asks a follow-up about the same event in a form', async () => {
    const ann = member();
    const modal = modalIn(await ann.click(await asked(ann), t('followUp')));
    expect(modal.title).toBe(t('followUpTitle'));
    const question = tag === 'en' ? 'and who spoke there?' : 'diễn giả là ai?';
    const answer = await ann.submit(modal, { [t('followUpLabel')]: question });
    expect(answer).toMatchObject({ kind: 'message', ephemeral: true });
    expect(shownIn(messageIn(answer))).toContain('Steve Tran');
    expect(shownIn(messageIn(answer))).toContain(t('within', { event: 'Cloud Security Day' }).replaceAll('**', ''));
  });

  it('reads the same section in the other language, and back', async () => {
    const ann = member();
    const [there, back] = tag === 'en' ? [t('twin_vi'), t('twin_en')] : [t('twin_en'), t('twin_vi')];
    const answer = await asked(ann, { event: 'Cloud Security Day' });
    const twin = messageIn(await ann.click(answer, there));
    const [english, vietnamese] = ['rotates the passwords', 'xoay vòng mật khẩu'];
    expect(shownIn(twin)).toContain(tag === 'en' ? vietnamese : english);
    expect(linksOf(twin)[0]).toMatch(tag === 'en' ? /\/vi\/events\/1\// : /org\/events\/1\//);
    expect(shownIn(messageIn(await ann.click(twin, back)))).toContain(tag === 'en' ? english : vietnamese);
  });

  it('says whether an answer helped, and copies a citation', async () => {
    const ann = member();
    const answer = await asked(ann);
    expect(shownIn(messageIn(await ann.click(answer, t('helpful'))))).toBe(t('thanks'));
    expect(shownIn(messageIn(await ann.click(answer, t('notHelpful'))))).toBe(t('thanksNot'));
    const citation = await ann.click(answer, t('cite'));
    expect(citation).toMatchObject({ ephemeral: true });
    const text = shownIn(messageIn(citation));
    expect(text).toMatch(/“Cloud Security Day” \(29 \S+ (?:11, )?2025\), .*, reports\.example\.org, https:/u);
    expect(text).toContain(linksOf(answer)[0]);
    expect(text).toMatch(tag === 'en' ? /read on \d+ \w+ \d{4}/u : /đọc ngày \d+/u);
  });

  it('removes what they shared; others cannot, moderators can', async () => {
    const ann = member();
    const shared = await asked(ann, { share: true });
    const refused = await member().click(shared, t('remove'));
    expect(refused).toMatchObject({ kind: 'message', ephemeral: true });
    expect(shownIn(messageIn(refused))).toBe(t('notYours'));
    expect(await ann.click(shared, t('remove'))).toMatchObject({ kind: 'deleted' });
    expect(ann.place.current(shared)).toBeUndefined();
    const again = await asked(ann, { share: true });
    expect(await member(PermissionFlagsBits.ManageMessages).click(again, t('remove'))).toMatchObject({
      kind: 'deleted',
    });
  });

  it('looks at a report: its facts, a section, its photos', async () => {
    const ann = member();
    const list = messageIn(await ann.slash('reports', {}));
    expect(optionsOf(list)).toContain('Cloud Security Day');
    const card = messageIn(await ann.choose(list, t('chooseReport'), ['Observability Workshop']));
    expect(shownIn(card)).toContain(`${t('speakers')}: Toan Huynh`);
    const section = await ann.choose(card, t('chooseSection'), ['Costs']);
    expect(section).toMatchObject({ ephemeral: true });
    expect(shownIn(messageIn(section))).toContain('60 percent of the bill');
    const english = messageIn(await ann.choose(list, t('chooseReport'), [idOfEnglish()]));
    expect(shownIn(english)).toContain(`${t('place')}: Bitexco Tower`);
    expect(linksOf(english)).toEqual(['https://reports.example.org/events/1/']);
    const photos = messageIn(await ann.click(english, t('photos', { count: 3 })));
    expect(picturesIn(photos)).toEqual([
      [
        'https://reports.example.org/images/one.jpg',
        `Cloud Security Day, ${localeFor(tag).date('2025-11-29')}, ${t('photo', { number: 1 })}`,
      ],
      [
        'https://reports.example.org/images/two.jpg',
        `Cloud Security Day, ${localeFor(tag).date('2025-11-29')}, ${t('photo', { number: 2 })}`,
      ],
      ['https://pictures.example.org/three.jpg', 'The team in front of the stage'],
    ]);
  });
});

function labels(message: Message): readonly (string | undefined)[] {
  return buttonsOf(message).map(({ label }) => label);
}

function quotesIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('• '));
}

function idOfEnglish(): string {
  return libraryFrom(FILES).reports[0]?.id ?? '';
}

function picturesIn(message: Message): readonly unknown[] {
  const gallery = message.components[0]?.components?.find(({ type }) => type === 12);
  return (gallery?.items ?? []).map(({ media, description }) => [media.url, description]);
}
