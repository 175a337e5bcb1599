import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn, modalIn } from '../src/drive/read.ts';
import { ASK, startBot } from './bot.ts';

/** Runs /ask with a bot that only does this. */
async function ask(
  interaction: (it: ChatInputCommandInteraction, discord: Awaited<ReturnType<typeof startBot>>['discord']) => unknown,
) {
  const bot: Awaited<ReturnType<typeof startBot>> = await startBot({
    commands: [ASK],
    interaction: (it) => it.isChatInputCommand() && interaction(it, bot.discord),
  });
  return { ...bot, outcome: await bot.ann.slash('ask', { question: 'x' }) };
}

describe('an interaction', () => {
  it('must be acknowledged within three seconds', async () => {
    const { errors, outcome } = await ask((it, discord) => {
      discord.clock.advance(3_001);
      return it.reply('Too late.');
    });
    expect(outcome).toEqual({ kind: 'unanswered', deferred: false });
    await expect.poll(() => errors).toMatchObject([{ code: 10062, status: 404 }]);
  });

  it('may be acknowledged just before three seconds are over', async () => {
    const { errors, outcome } = await ask((it, discord) => {
      discord.clock.advance(2_000);
      return it.reply('In time.');
    });
    expect(outcome).toMatchObject({ kind: 'message', message: { content: 'In time.' } });
    expect(errors).toEqual([]);
  });

  it('is unanswered when nothing follows a deferral', async () => {
    const { outcome } = await ask(async (it, discord) => {
      await it.deferReply();
      discord.clock.advance(5_001);
    });
    expect(outcome).toEqual({ kind: 'unanswered', deferred: true });
  });

  it('can be acknowledged once', async () => {
    const { errors, outcome } = await ask(async (it) => {
      const { id, token } = it;
      await it.reply('Once.');
      await it.client.rest.post(`/interactions/${id}/${token}/callback`, {
        body: { type: 4, data: { content: 'Twice.' } },
        auth: false,
      });
    });
    expect(outcome).toMatchObject({ message: { content: 'Once.' } });
    await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
  });

  it('can be answered and edited until its token ends after 15 minutes', async () => {
    const { errors, outcome } = await ask(async (it, discord) => {
      await it.reply('One.');
      discord.clock.advance(14 * 60_000);
      await it.editReply('Two.');
      discord.clock.advance(60_000);
      await it.editReply('Three.');
    });
    expect(messageIn(outcome).content).toBe('One.');
    await expect.poll(() => errors).toMatchObject([{ code: 50027 }]);
  });

  it('has no follow-up before its first response', async () => {
    const { errors } = await ask(async (it) => {
      const { applicationId, token } = it;
      await it.client.rest
        .post(`/webhooks/${applicationId}/${token}`, { body: { content: 'x' }, auth: false })
        .catch(async (error) => {
          await it.reply('First.');
          throw error;
        });
    });
    await expect.poll(() => errors).toMatchObject([{ code: 10015 }]);
  });

  it('has an answer that can be deleted, and is unknown then', async () => {
    const { errors, ann } = await ask(async (it) => {
      await it.reply('One.');
      await it.deleteReply();
      await it.editReply('Two.');
    });
    await expect.poll(() => errors).toMatchObject([{ code: 10008 }]);
    expect(ann.messages).toEqual([]);
  });

  it('cannot be made public after it was deferred in private, nor the other way', async () => {
    const { outcome } = await ask(async (it) => {
      await it.deferReply({ flags: 64 });
      await it.editReply({ content: 'Still private.' });
    });
    expect(outcome).toMatchObject({ ephemeral: true, message: { flags: 64 } });
  });
});

describe('an answer of the wrong kind', () => {
  const raw = (it: Interaction, body: object) =>
    it.client.rest.post(`/interactions/${it.id}/${it.token}/callback`, { body, auth: false });
  const modal = {
    type: 9,
    data: {
      custom_id: 'm',
      title: 'x',
      components: [{ type: 18, label: 'Q', component: { type: 4, custom_id: 'q', style: 1 } }],
    },
  };

  it('is a deferral of suggestions', async () => {
    const bot = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (!it.isAutocomplete()) return;
        await raw(it, { type: 5 }).catch(async (error) => {
          await it.respond([]);
          throw error;
        });
      },
    });
    expect(await bot.ann.autocomplete('ask', 'event', 'x')).toMatchObject({ kind: 'choices', choices: [] });
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50035 }]);
  });

  it('is a modal after a modal', async () => {
    const bot = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (it.isChatInputCommand()) await raw(it, modal);
        if (it.isModalSubmit()) {
          await raw(it, modal).catch(async (error) => {
            await it.reply('No.');
            throw error;
          });
        }
      },
    });
    const opened = modalIn(await bot.ann.slash('ask', { question: 'x' }));
    expect(messageIn(await bot.ann.submit(opened, { Q: 'y' })).content).toBe('No.');
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50035 }]);
  });

  it('is an update where there is no message', async () => {
    const bot = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (!it.isChatInputCommand()) return;
        await raw(it, { type: 7, data: { content: 'x' } }).catch(async (error) => {
          await it.reply('No.');
          throw error;
        });
      },
    });
    expect(await bot.ann.slash('ask', { question: 'x' })).toMatchObject({ message: { content: 'No.' } });
    expect(bot.discord.refused).toHaveLength(1);
  });
});

describe('a body that is refused', () => {
  it('comes back with the path to what is wrong, and is kept for the test', async () => {
    const { discord, errors } = await ask(async (it) => {
      await it.reply({ content: 'x'.repeat(2_001) }).catch(async (error) => {
        await it.reply('x');
        throw error;
      });
    });
    await expect.poll(() => errors).toMatchObject([{ code: 50035, message: expect.stringContaining('data.content') }]);
    expect(discord.refused).toMatchObject([{ method: 'POST', problems: [{ path: ['data', 'content'] }] }]);
  });

  it('is an edit to components that leaves the old content in place', async () => {
    const { errors } = await ask(async (it) => {
      await it.reply('One.');
      await it.editReply({ flags: 1 << 15, components: [{ type: 10, content: 'Two.' }] });
    });
    await expect.poll(() => errors).toMatchObject([{ code: 50035, message: expect.stringContaining('content') }]);
  });

  it('is one for a route that is not spoken here', async () => {
    const { errors, discord } = await ask(async (it) => {
      await it.reply('x');
      await it.client.rest.get('/voice/regions');
    });
    await expect.poll(() => errors).toMatchObject([{ status: 404 }]);
    expect(discord.refused).toMatchObject([{ path: '/voice/regions' }]);
  });
});
