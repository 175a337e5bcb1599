import { mkdir } from 'node:fs/promises';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { runProgram } from '../../src/programs/run-program.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
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

// `npm run pictures [-- NAME …]`: plays the scenes, or those that are named, with the real bot and writes their pictures.
await runProgram(() => run(process.argv.slice(2)));

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
