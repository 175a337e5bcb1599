import { mkdir } from 'node:fs/promises';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { readKnowledge } from '../../src/settings/read-knowledge.ts';
import { UserError } from '../../src/settings/user-error.ts';
import { openBrowser } from './browser.ts';
import { SCENES } from './scenes.ts';
import { openStage } from './stage.ts';
import { takePagePictures, takePictures } from './take-pictures.ts';

const FOLDER = 'docs/pictures';
/** Where the reports that come with the project would be published. */
const SITE_URL = 'https://reports.example.org/';
/** Name for the pictures of the playground's pages. */
const PAGES = 'playground';

await main();

/** Plays the scenes, or those that are named on the command line, with the real bot and writes their pictures. */
async function main(): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function run(names: readonly string[]): Promise<void> {
  const scenes = SCENES.filter(({ name }) => names.length === 0 || names.includes(name));
  const withPages = names.length === 0 || names.includes(PAGES);
  if (scenes.length === 0 && !withPages) {
    throw new UserError(`No such scene. There are: ${[...SCENES.map(({ name }) => name), PAGES].join(', ')}.`);
  }
  const { content } = await loadContent('content', { siteUrl: SITE_URL });
  const library = buildLibrary(content, await readKnowledge(undefined));
  const browser = await openBrowser();
  const stage = await openStage(library);
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const scene of scenes) {
      report(await takePictures(scene, stage, browser, FOLDER));
    }
    if (withPages) report(await takePagePictures(library, browser, FOLDER));
    const faults = [...stage.faults, ...stage.discord.refused.map((refusal) => JSON.stringify(refusal))];
    if (faults.length > 0) throw new Error(`The bot failed, and some pictures show it:\n${faults.join('\n')}`);
  } finally {
    await stage.close();
    await browser.close();
  }
}

function report(files: readonly string[]): void {
  process.stdout.write(`${files.join('\n')}\n`);
}
