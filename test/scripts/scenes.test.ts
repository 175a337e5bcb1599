import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../scripts/pictures/scenes.ts';
import { openStage, type Stage } from '../../scripts/pictures/stage.ts';
import { picturesOf } from '../../scripts/pictures/take-pictures.ts';
import { shippedLibrary } from '../e2e/start.ts';

const [README = '', REPLIES = ''] = ['README.md', 'docs/replies.md'].map((file) => readFileSync(file, 'utf8'));
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

  it.each(SCENES.map((scene) => [scene.name, scene] as const))('show %s in docs/replies.md', (_, scene) => {
    for (const { file } of picturesOf(scene)) {
      expect(existsSync(`docs/pictures/${file}`)).toBe(true);
      expect(REPLIES).toContain(`(pictures/${file})`);
    }
  });

  it('are there, where README.md shows them', () => {
    const shown = [...README.matchAll(/\(docs\/pictures\/([^)]+)\)/gu)].map(([, file = '']) => file);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((file) => !existsSync(`docs/pictures/${file}`))).toEqual([]);
  });

  it('show nothing that is not drawn any more', () => {
    const drawn = SCENES.flatMap(picturesOf).map(({ file }) => file);
    const there = readdirSync('docs/pictures').filter((file) => !file.startsWith('playground'));
    expect(there.toSorted()).toEqual(drawn.toSorted());
  });

  it.each(SCENES.map((scene) => [scene.name, scene] as const))('can be drawn again: %s', async (_, { play }) => {
    const messages = await play(stage);
    expect(messages.length).toBeGreaterThan(0);
  });

  it('are of one moment, so that they change only when the bot does', async () => {
    const scene = SCENES.find(({ name }) => name === 'cite');
    const [cited] = (await scene?.play(stage)) ?? [];
    expect(JSON.stringify(cited?.message.components)).toContain('read on 15 Jan 2026');
  });
});
