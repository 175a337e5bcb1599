import { Command } from 'commander';
import { UserError } from '../settings/user-error.ts';
import { runCheckLinks } from './run-check-links.ts';

/** `npm run check:links -- --content DIR`: holds every address that Debrief gives against the pages that Hugo makes. */
await new Command('check:links')
  .description('Hold every address that Debrief gives against the pages that Hugo makes of the same reports.')
  .option('--content <folder>', 'where the reports are', 'content')
  .action(async ({ content }: { readonly content: string }) => {
    process.exitCode = await runCheckLinks(content).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    });
  })
  .parseAsync();
