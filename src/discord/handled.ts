import type { Interaction } from 'discord.js';
import type { Comparison } from '../core/compare/comparison.ts';
import { decodeAction } from './actions/custom-id.ts';
import type { Command } from './command.ts';
import type { Reply } from './replies/reply.ts';

/** Something that a member sent: it holds nothing that anybody wrote, and no name. */
export interface Sent {
  /** Discord's id of the interaction or of the message. */
  readonly id: string;
  readonly kind:
    | 'command'
    | 'message-command'
    | 'suggestions'
    | 'component'
    | 'form'
    | 'asked'
    | 'overheard'
    | 'edited';
  /** A command's name with its subcommand's, or what a button does ("share passages"); '' for messages. Of a few dozen. */
  readonly command: string;
}

/** What became of it: for the log and for metrics. */
export interface Handled extends Sent {
  readonly state: State;
  readonly tookMs: number;
}

/**
 * What an answer is worth (`strong`, `weak`, `none`) or that there was another reply (`answered`); that the member was told
 * to wait (`busy`, `cool-down`, `starting`) or to put something right (`refused`); that a defect was told of (`fault`), that the
 * reply could not be sent (`unsent`), or that nothing was said (`silent`).
 */
export type State =
  | 'strong'
  | 'weak'
  | 'none'
  | 'answered'
  | 'busy'
  | 'cool-down'
  | 'starting'
  | 'refused'
  | 'fault'
  | 'unsent'
  | 'silent';

export function stateOf(reply: Reply): State {
  if (reply.kind === 'comparison') return stateOfComparison(reply.comparison);
  if (reply.kind === 'answer') return reply.answer.kind;
  if (reply.kind !== 'notice') return 'answered';
  switch (reply.notice.kind) {
    case 'busy':
    case 'cool-down':
    case 'starting':
    case 'fault':
      return reply.notice.kind;
    case 'thanks':
      return 'answered';
    default:
      return 'refused';
  }
}

/** Two that say nothing are no answer; one of them is half of one. */
function stateOfComparison({ sides, shared }: Comparison): State {
  const speaking = sides.filter(({ points }) => points.length > 0).length;
  return shared.length > 0 || speaking > 1 ? 'strong' : speaking > 0 ? 'weak' : 'none';
}

/** What an interaction is. A name that is none of ours is not repeated: whoever forges one could write anything in it. */
export function sentBy(interaction: Interaction, commands: readonly Command[]): Sent {
  const { id } = interaction;
  if (interaction.isMessageComponent()) return { id, kind: 'component', command: actionName(interaction.customId) };
  if (interaction.isModalSubmit()) return { id, kind: 'form', command: actionName(interaction.customId) };
  const isTyping = interaction.isAutocomplete();
  const kind = isTyping ? 'suggestions' : interaction.isContextMenuCommand() ? 'message-command' : 'command';
  const command = commands.find(({ name }) => name === interaction.commandName);
  if (command?.kind !== 'admin') return { id, kind, command: command?.name ?? OTHER };
  const invoked = isTyping || interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
  const subcommand = command.subcommands.find(({ name }) => name === invoked);
  return { id, kind, command: `${command.name} ${subcommand?.name ?? OTHER}` };
}

const OTHER = 'other';

function actionName(customId: string): string {
  const action = decodeAction(customId);
  if (action === undefined) return OTHER;
  if (action.kind === 'setup') return `setup ${action.step}`;
  if (action.kind === 'pick') return `pick ${action.of}`;
  return 'target' in action ? `${action.kind} ${action.target.kind}` : action.kind;
}
