import type { Command } from '../src/discord/command.ts';
import { askCommand } from './ask.ts';
import { reportsCommand } from './reports.ts';
import { topicCommand } from './topic.ts';

/** Everything that a member can invoke, in the order in which Discord lists it. */
export const COMMANDS: readonly Command[] = [askCommand, topicCommand, reportsCommand];
