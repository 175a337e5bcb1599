import { Command } from 'commander';
import { showProgress } from '../content/show-progress.ts';
import { UserError } from '../settings/user-error.ts';
import { checkFolder } from './check-folder.ts';

interface CheckOptions {
  readonly content: string;
  readonly json?: true;
}

/** `npm run check:content -- --content DIR [--json]`: says what authors should mend in their reports. */
await new Command('check:content')
  .description('Say what is wrong with the reports, and how to mend it. Fails when there is an error.')
  .option('--content <folder>', 'where the reports are', 'content')
  .option('--json', 'print one JSON line for each problem')
  .action(run)
  .parseAsync();

async function run({ content, json }: CheckOptions): Promise<void> {
  const { onProgress, stop } = showProgress(process.stderr);
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = process.cwd() } = process.env;
  const repository = GITHUB_ACTIONS === 'true' ? GITHUB_WORKSPACE : undefined;
  try {
    const isGood = await checkFolder(content, { json: json === true, repository, onProgress, onRead: stop, print });
    process.exitCode = isGood ? 0 : 1;
  } catch (error) {
    stop();
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
