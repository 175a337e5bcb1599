import { type Component, everyComponent, type Member, type Message, type Outcome } from 'loopback-discord';
import { decodeAction } from '../../src/discord/actions/custom-id.ts';

/** Buttons that are no links, and selects; what changes or removes the message comes last. */
export function controlsOf(message: Message | undefined): readonly Component[] {
  return everyComponent(message?.components ?? [])
    .flatMap(({ component }) => (component.custom_id === undefined ? [] : [component]))
    .toSorted((a, b) => lastness(a) - lastness(b));
}

function lastness(control: Component): number {
  return ['turn', 'remove'].findIndex((kind) => kindOf(control).startsWith(kind));
}

/** "share passages", "pick section", "cite". */
export function kindOf({ custom_id: id = '' }: Component): string {
  const action = decodeAction(id);
  if (action === undefined) throw new Error(`Nobody wrote the custom id ${id}.`);
  if (action.kind === 'pick') return `pick ${action.of}`;
  return 'target' in action ? `${action.kind} ${action.target.kind}` : action.kind;
}

/** Clicks, picks the first option, or fills in the form that opens, whatever it takes to get an answer. */
export async function use(who: Member, message: Message, { custom_id: id = '', options }: Component): Promise<Outcome> {
  if (options !== undefined)
    return who.choose(
      message,
      id,
      options.slice(0, 1).map(({ value }) => value),
    );
  const outcome = await who.click(message, id);
  return outcome.kind === 'modal' ? who.submit(outcome.modal, { question: 'GuardDuty' }) : outcome;
}
