/** What a new element gets: attributes as they are written in HTML; those that are undefined or false are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element with its children. Strings become text, never HTML. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** A button that submits nothing: it does `use` when it is clicked. */
export function createButton(
  attributes: Attributes,
  use: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const button = create('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', use);
  return button;
}

/** A sign that says nothing to who does not see it. */
export function createSign(name: string | undefined, sign = ''): HTMLElement {
  return create('span', { class: name, 'aria-hidden': 'true' }, sign);
}

/** What makes an element a link to that address; nothing unless it is http or https. */
export function linkAttributes(url: string): Attributes {
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) return {};
  return { href: url, target: '_blank', rel: 'noopener noreferrer' };
}
