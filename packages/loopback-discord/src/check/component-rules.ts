import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent, isSelect } from '../state/component.ts';
import { broken, duplicates, type Path, type Placed, type Problem, placed, schemeRule } from './problem.ts';

/** Components of a message with IS_COMPONENTS_V2, nested ones included. */
const COMPONENTS = 40;
/** Characters over all Text Displays. */
const TEXT = 4_000;
/** Rows of a message without IS_COMPONENTS_V2. */
const ROWS = 5;
/** Rows, labels and texts of a modal. The spec says 40. */
const PARTS = 5;

/** What Discord refuses in the components of a message although its spec allows it (Component Reference). */
export function componentProblems(components: readonly Component[], isModern: boolean): readonly Problem[] {
  const all = everyItem(components, ['components']);
  const texts = all.filter(({ item }) => item.type === ComponentType.TextDisplay);
  const length = texts.reduce((sum, { item }) => sum + (item.content ?? '').length, 0);
  const count = `must be ${COMPONENTS} or fewer, nested ones included, and are ${all.length}`;
  return [
    ...broken(
      [],
      [isModern && all.length > COMPONENTS, 'components', count],
      [!isModern && components.length > ROWS, 'components', `must be ${ROWS} or fewer in length`],
      [length > TEXT, 'components', `all texts together must be ${TEXT} or fewer in length, and have ${length}`],
    ),
    ...(isModern ? [] : rowProblems(components)),
    ...duplicates('the custom id', 'custom_id', all),
    ...duplicates('the component id', 'id', all),
    ...all.flatMap(({ item, path }) => ownProblems(item, path)),
  ];
}

/** What Discord refuses in a message without IS_COMPONENTS_V2: everything but rows. */
export function rowProblems(components: readonly Component[]): readonly Problem[] {
  return components.flatMap(({ type }, index) => {
    const isNew = type !== ComponentType.ActionRow;
    return broken(['components', index], [isNew, 'type', 'needs the flag IS_COMPONENTS_V2']);
  });
}

/** What Discord refuses in the components of a modal although its spec allows it (Component Reference, Text Input). */
export function modalProblems(components: readonly Component[]): readonly Problem[] {
  const all = everyItem(components, ['data', 'components']);
  return [
    ...broken(['data'], [components.length > PARTS, 'components', `must be between 1 and ${PARTS} in length`]),
    ...duplicates('the custom id', 'custom_id', all),
    ...all.flatMap(({ item, path }) => fieldProblems(item, path)),
  ];
}

function everyItem(components: readonly Component[], path: Path): readonly Placed<Component>[] {
  return everyComponent(components, path).map(({ component: item, path }) => ({ item, path }));
}

const PICTURE = ['http', 'https', 'attachment'];

function ownProblems(component: Component, path: Path): readonly Problem[] {
  if (isSelect(component)) return selectProblems(component, path);
  const { components: inside = [], media, file, items = [] } = component;
  switch (component.type) {
    case ComponentType.ActionRow: {
      const isMixed = inside.length > 1 && inside.some((each) => each.type !== ComponentType.Button);
      return broken(path, [isMixed, 'components', 'a select needs a row of its own']);
    }
    case ComponentType.Button:
      return buttonProblems(component, path);
    case ComponentType.Thumbnail:
      return broken([...path, 'media'], schemeRule(media?.url, 'url', PICTURE));
    case ComponentType.File:
      return broken([...path, 'file'], schemeRule(file?.url, 'url', ['attachment']));
    case ComponentType.MediaGallery:
      return items.flatMap((item, index) =>
        broken([...path, 'items', index, 'media'], schemeRule(item.media.url, 'url', PICTURE)),
      );
    default:
      return [];
  }
}

function buttonProblems(button: Component, path: Path): readonly Problem[] {
  const isLink = button.style === ButtonStyle.Link;
  const isPremium = button.style === ButtonStyle.Premium;
  const isPlain = !isLink && !isPremium;
  return broken(
    path,
    [isPlain && !button.custom_id, 'custom_id', 'a custom id is required'],
    [!isPlain && button.custom_id !== undefined, 'custom_id', 'a link or premium button has no custom id'],
    [!isPremium && !button.label && !button.emoji, 'label', 'a label or an emoji is required'],
    [isLink && !button.url, 'url', 'a URL is required'],
    [!isLink && button.url !== undefined, 'url', 'only a link button has a URL'],
    [isPremium && !button.sku_id, 'sku_id', 'a SKU is required'],
    schemeRule(button.url, 'url', ['http', 'https', 'discord']),
  );
}

function fieldProblems(component: Component, path: Path): readonly Problem[] {
  const { components: inside = [], min_length: least = 0, max_length: most = 4_000, value = '' } = component;
  switch (component.type) {
    case ComponentType.StringSelect:
      return selectProblems(component, path);
    case ComponentType.TextInput:
      return broken(
        path,
        [least > most, 'min_length', 'must not be greater than max_length'],
        [value.length > most, 'value', 'must not be longer than max_length'],
      );
    case ComponentType.ActionRow:
      return [
        ...broken(path, [inside.length !== 1, 'components', 'a row of a modal holds one text input']),
        ...broken([...path, 'components', 0], [!inside[0]?.label, 'label', 'a label is required']),
      ];
    default:
      return [];
  }
}

function selectProblems(select: Component, path: Path): readonly Problem[] {
  const { options = [], min_values: least = 1, max_values: most = 1 } = select;
  const isShort = select.type === ComponentType.StringSelect && most > options.length;
  return [
    ...duplicates('the value', 'value', placed(options, [...path, 'options'])),
    ...broken(
      path,
      [least > most, 'min_values', 'must not be greater than max_values'],
      [isShort, 'max_values', 'must not be greater than the number of options'],
      [options.filter((each) => each.default).length > most, 'options', 'more defaults than max_values'],
    ),
  ];
}
