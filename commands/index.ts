import type { Command } from '../src/discord/command.ts';
import { askCommand } from './ask.ts';
import { compareCommand } from './compare.ts';
import { findInReportsCommand } from './find-in-reports.ts';
import { followCommand } from './follow.ts';
import { helpCommand } from './help.ts';
import { manageCommand } from './manage.ts';
import { privacyCommand } from './privacy.ts';
import { reportsCommand } from './reports.ts';
import { setupCommand } from './setup.ts';
import { topicCommand } from './topic.ts';

/** Everything that a member can invoke, in the order in which Discord lists it. */
export const COMMANDS: readonly Command[] = [
  askCommand,
  topicCommand,
  compareCommand,
  reportsCommand,
  followCommand,
  helpCommand,
  privacyCommand,
  manageCommand,
  setupCommand,
  findInReportsCommand,
];
