import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../scripts/pictures/scenes.ts';
import { openStage, type Stage } from '../../scripts/pictures/stage.ts';
import { shippedLibrary } from '../e2e/start.ts';

const [README, REPLIES] = ['README.md', 'docs/replies.md'].map((file) => readFileSync(file, 'utf8'));
const NAMES = SCENES.map(({ name }) => name);

describe('the pictures of replies', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(await shippedLibrary());
  });
  afterAll(async () => {
    expect(stage.faults).toEqual([]);
    expect(stage.discord.refused).toEqual([]);
    await stage.close();
  });

  it('are there of each scene in English and Vietnamese', () => {
    const english = SCENES.filter(({ locale }) => locale === 'en-US').map(({ name }) => name);
    expect([...english, ...english.map((name) => `${name}-vi`)].toSorted()).toEqual(NAMES.toSorted());
  });

  it.each(NAMES)('show %s in README.md and docs/replies.md', (name) => {
    for (const width of ['wide', 'phone']) {
      expect(existsSync(`docs/pictures/${name}-${width}.png`)).toBe(true);
      expect(REPLIES).toContain(`(pictures/${name}-${width}.png)`);
    }
    expect(README).toContain(`(docs/pictures/${name}-wide.png)`);
  });

  it.each(SCENES.map((scene) => [scene.name, scene] as const))('can be drawn again: %s', async (_, { play }) => {
    const messages = await play(stage.discord);
    expect(messages.length).toBeGreaterThan(0);
  });

  it('are of one moment, so that they change only when the bot does', async () => {
    const scene = SCENES.find(({ name }) => name === 'cite');
    const [cited] = (await scene?.play(stage.discord)) ?? [];
    expect(JSON.stringify(cited?.message.components)).toContain('read on 15 Jan 2026');
  });
});
