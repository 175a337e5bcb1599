import type { Message } from 'discord.js';

/** What stands in a message, in the API's form, from top to bottom: each component before those that are nested in it. */
export function componentsIn({ components }: Message): readonly object[] {
  return components.flatMap((component) => nested(component.toJSON()));
}

function nested(component: unknown): readonly object[] {
  if (typeof component !== 'object' || component === null) return [];
  const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [component, ...inside.flatMap(nested)];
}

/** The texts of a message of Components V2. */
export function textsIn(message: Message): readonly string[] {
  return componentsIn(message).flatMap((component) =>
    'content' in component && typeof component.content === 'string' ? [component.content] : [],
  );
}
