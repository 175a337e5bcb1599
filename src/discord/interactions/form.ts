import {
  ComponentType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { shorten } from '../layout/shorten.ts';

/** A form that opens over the channel. */
export interface Form {
  readonly title: string;
  /** At most 5. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Characters; with 0 it may be left empty. */
  readonly min: number;
  readonly max: number;
  readonly isLong?: boolean;
  /** What stands in it. */
  readonly value?: string;
}

/** Discord's limits for a form. */
const TITLE = 45;
const HINT = 100;

/** Opens a form; it is submitted with the custom id. */
export async function openForm(
  interaction: MessageComponentInteraction,
  customId: string,
  { title, fields }: Form,
): Promise<void> {
  await interaction.showModal({
    custom_id: customId,
    title: shorten(title, TITLE),
    components: fields.map(({ id, label, hint, min, max, isLong = false, value }) => ({
      type: ComponentType.Label as const,
      label: shorten(label, TITLE),
      ...(hint !== undefined && { description: shorten(hint, HINT) }),
      component: {
        type: ComponentType.TextInput as const,
        custom_id: id,
        style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        ...(min > 0 && { min_length: min }),
        max_length: max,
        required: min > 0,
        ...(value !== undefined && value !== '' && { value: value.slice(0, max) }),
      },
    })),
  });
}

/** What was filled into a field. */
export function enteredIn(interaction: ModalSubmitInteraction, id: string): string {
  return interaction.fields.getTextInputValue(id).trim();
}
