import type { ButtonComponent } from '../page-server/discord-component.ts';
import { announceUse } from './component-event.ts';
import { create, linkAttributes } from './create.ts';

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A button that tells of its use, or the link that a button of style 5 is. */
export function buttonElement(button: ButtonComponent, messageId: string): HTMLElement {
  const { style, label = '', emoji, custom_id: customId, url, disabled = false } = button;
  const words = [...(emoji?.name ? [`${emoji.name} `] : []), label];
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  if (url !== undefined) {
    const address = disabled ? {} : linkAttributes(url);
    return create(
      'a',
      { class: look, role: 'link', 'aria-disabled': disabled && 'true', ...address },
      ...words,
      arrow(),
    );
  }
  const element = create('button', { type: 'button', class: look, disabled, 'data-control': customId }, ...words);
  element.addEventListener('click', () => {
    if (customId === undefined) return;
    announceUse(element, { message_id: messageId, custom_id: customId, component_type: button.type, values: [] });
  });
  return element;
}

/** The sign that a link leaves Discord. */
function arrow(): HTMLElement {
  return create('span', { class: 'arrow', 'aria-hidden': 'true' });
}
