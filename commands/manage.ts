import type { Command, SlashCommand } from '../src/discord/command.ts';
import { noticeReply } from '../src/discord/replies/notice.ts';
import { statusReply } from '../src/discord/replies/status.ts';
import { following } from './manage-following.ts';
import { digest, exported, gaps, keep, usage } from './manage-questions.ts';

const status: SlashCommand = {
  name: 'status',
  description: 'What I answer from, and what is wrong with it',
  options: [],
  run: (_input, { search, content }) => statusReply(search.library, content, false),
};

const reload: SlashCommand = {
  name: 'reload',
  description: 'Read the reports again now',
  options: [],
  run: (_input, { content }) =>
    content === undefined
      ? noticeReply({ kind: 'cannot-reload' })
      : content.reload().then((library) => statusReply(library, content, true)),
};

export const manageCommand: Command = {
  kind: 'admin',
  name: 'manage',
  description: 'For admins: the reports, and what members ask',
  subcommands: [status, reload, keep, gaps, usage, digest, exported, following],
};
