import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent } from '../state/component.ts';
import { duplicates, type Path, type Problem, problemIf } from './problem.ts';
import { selectProblems } from './select-rules.ts';
import { urlProblems } from './url-rules.ts';

/** Components of a message with IS_COMPONENTS_V2, nested ones included. */
const COMPONENTS = 40;
/** Characters over all Text Displays. */
const TEXT = 4_000;
/** Rows of a message without IS_COMPONENTS_V2. */
const ROWS = 5;

/** What Discord refuses in the components of a message although its spec allows it (Component Reference). */
export function componentProblems(components: readonly Component[], modern: boolean): readonly Problem[] {
  const all = everyComponent(components);
  const text = all.reduce((sum, { component }) => sum + (isText(component) ? (component.content ?? '').length : 0), 0);
  return [
    ...(modern ? [] : legacyProblems(components)),
    ...problemIf(
      modern && all.length > COMPONENTS,
      ['components'],
      `must be ${COMPONENTS} or fewer, nested ones included, and are ${all.length}`,
    ),
    ...problemIf(
      text > TEXT,
      ['components'],
      `all texts together must be ${TEXT} or fewer in length, and have ${text}`,
    ),
    ...duplicates(
      all,
      ({ component }) => component.custom_id,
      ({ path }) => [...path, 'custom_id'],
      'the custom id',
    ),
    ...duplicates(
      all,
      ({ component }) => (component.id ? String(component.id) : undefined),
      ({ path }) => [...path, 'id'],
      'the component id',
    ),
    ...all.flatMap(({ component, path }) => ownProblems(component, path)),
  ];
}

function legacyProblems(components: readonly Component[]): readonly Problem[] {
  return [
    ...problemIf(components.length > ROWS, ['components'], `must be ${ROWS} or fewer in length`),
    ...components.flatMap((component, index) =>
      problemIf(
        component.type !== ComponentType.ActionRow,
        ['components', index, 'type'],
        'needs the flag IS_COMPONENTS_V2',
      ),
    ),
  ];
}

function ownProblems(component: Component, path: Path): readonly Problem[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowProblems(component, path);
    case ComponentType.Button:
      return buttonProblems(component, path);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return selectProblems(component, path);
    case ComponentType.Thumbnail:
      return urlProblems(component.media?.url, [...path, 'media', 'url'], ['http', 'https', 'attachment']);
    case ComponentType.File:
      return urlProblems(component.file?.url, [...path, 'file', 'url'], ['attachment']);
    case ComponentType.MediaGallery:
      return (component.items ?? []).flatMap((item, index) =>
        urlProblems(item.media.url, [...path, 'items', index, 'media', 'url'], ['http', 'https', 'attachment']),
      );
    default:
      return [];
  }
}

function rowProblems(row: Component, path: Path): readonly Problem[] {
  const inside = row.components ?? [];
  const buttons = inside.filter((component) => component.type === ComponentType.Button).length;
  return [
    ...problemIf(
      buttons < inside.length && inside.length > 1,
      [...path, 'components'],
      'a select needs a row of its own',
    ),
  ];
}

function buttonProblems(button: Component, path: Path): readonly Problem[] {
  const isLink = button.style === ButtonStyle.Link;
  const isPremium = button.style === ButtonStyle.Premium;
  const isNamed = isLink || isPremium;
  return [
    ...problemIf(!isNamed && !button.custom_id, [...path, 'custom_id'], 'a custom id is required'),
    ...problemIf(
      isNamed && button.custom_id !== undefined,
      [...path, 'custom_id'],
      'a link or premium button has no custom id',
    ),
    ...problemIf(!isPremium && !button.label && !button.emoji, [...path, 'label'], 'a label or an emoji is required'),
    ...problemIf(isLink && !button.url, [...path, 'url'], 'a URL is required'),
    ...problemIf(!isLink && button.url !== undefined, [...path, 'url'], 'only a link button has a URL'),
    ...problemIf(isPremium && !button.sku_id, [...path, 'sku_id'], 'a SKU is required'),
    ...urlProblems(button.url, [...path, 'url'], ['http', 'https', 'discord']),
  ];
}

function isText(component: Component): boolean {
  return component.type === ComponentType.TextDisplay;
}
