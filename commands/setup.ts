import type { Command, SetupCommand } from '../src/discord/command.ts';
import { optionalText, requiredText } from '../src/discord/option.ts';
import { Mistake } from '../src/discord/replies/notice.ts';
import { setupReply } from '../src/discord/replies/setup/setup.ts';
import { setupPreviewReply } from '../src/discord/replies/setup/setup-preview.ts';
import { suggestAddresses } from '../src/discord/suggest-addresses.ts';

const ADDRESS = requiredText({
  name: 'address',
  description: 'A public repository, such as https://github.com/you/site',
  minLength: 1,
  maxLength: 500,
  suggestFor: suggestAddresses,
});

const BRANCH = optionalText({
  name: 'branch',
  description: 'Default: the one that the repository names',
  maxLength: 250,
});

const FOLDER = optionalText({
  name: 'folder',
  description: 'The folder that holds the reports (default: all of it)',
  maxLength: 500,
});

const SITE = optionalText({
  name: 'site',
  description: 'Where the reports can be read, such as https://reports.example.org/ (default: as the site says)',
  maxLength: 300,
});

const show: SetupCommand = {
  name: 'show',
  description: 'What this server has chosen, and all that it can choose',
  options: [],
  set: async (_input, setup) => setupReply(setup, await setup.current()),
};

const reports: SetupCommand = {
  name: 'reports',
  description: 'Look at reports of your own before they are taken',
  options: [ADDRESS, BRANCH, FOLDER, SITE],
  set: async (input, setup) => {
    if (setup.limits === undefined) throw new Mistake({ kind: 'no-own-reports' });
    const [branch, folder] = [input(BRANCH), input(FOLDER)];
    const address = `${input(ADDRESS)}${branch === undefined ? '' : `#${branch}`}${folder === undefined ? '' : `:${folder}`}`;
    return setupPreviewReply(await setup.check({ addresses: address, siteUrl: input(SITE) ?? '' }));
  },
};

export const setupCommand: Command = {
  kind: 'admin',
  name: 'setup',
  description: 'For admins: reports, channels, threads, language and cool-downs of this server',
  subcommands: [show, reports],
};
