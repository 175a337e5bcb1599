import { Command } from 'commander';
import { UserError } from '../settings/user-error.ts';
import { runCheckContent } from './run-check-content.ts';

/** `npm run check:content -- --content DIR [--json]`: says what authors should mend in their reports. */
await new Command('check:content')
  .description('Say what is wrong with the reports, and how to mend it. Fails when there is an error.')
  .option('--content <folder>', 'where the reports are', 'content')
  .option('--json', 'print one JSON line for each problem')
  .action(async ({ content, json = false }: { readonly content: string; readonly json?: boolean }) => {
    process.exitCode = await runCheckContent(content, json).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    });
  })
  .parseAsync();
