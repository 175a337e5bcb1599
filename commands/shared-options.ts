import { choice, flag } from '../src/discord/option.ts';

export const LANGUAGE = choice({
  name: 'language',
  description: 'Language to search in (default: the language you ask in)',
  choices: [
    { name: 'Automatic', value: 'auto' },
    { name: 'English', value: 'en' },
    { name: 'Vietnamese', value: 'vi' },
  ],
});

export const SHARE = flag({ name: 'share', description: 'Let everyone in the channel see the reply' });
