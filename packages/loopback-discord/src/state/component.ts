import { ComponentType } from 'discord-api-types/v10';
import * as z from 'zod';

const Media = z.looseObject({ url: z.string() });

const Option = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: z.string().optional(),
  default: z.boolean().optional(),
});

/**
 * A component of a message or of a modal, of any type (Discord, Component Reference). The fields are those that are
 * looked at here; all others are carried along as they are.
 */
export interface Component {
  readonly [other: string]: unknown;
  readonly type: number;
  readonly id?: number | undefined;
  readonly custom_id?: string | undefined;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly content?: string | undefined;
  readonly value?: string | undefined;
  readonly emoji?: { readonly id?: string | undefined; readonly name?: string | undefined } | undefined;
  readonly options?: readonly SelectOption[] | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly sku_id?: string | undefined;
  readonly media?: { readonly url: string } | undefined;
  readonly file?: { readonly url: string } | undefined;
  /** Of a file, as Discord tells it. */
  readonly name?: string | undefined;
  /** Bytes of that file. */
  readonly size?: number | undefined;
  readonly items?:
    | readonly { readonly media: { readonly url: string }; readonly description?: string | undefined }[]
    | undefined;
  /** 0xRRGGBB. */
  readonly accent_color?: number | null | undefined;
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly component?: Component | undefined;
  readonly accessory?: Component | undefined;
}

/** What a select offers. */
export interface SelectOption {
  readonly [other: string]: unknown;
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly default?: boolean | undefined;
}

export const Component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  custom_id: z.string().optional(),
  style: z.number().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
  placeholder: z.string().optional(),
  content: z.string().optional(),
  value: z.string().optional(),
  emoji: z.looseObject({ id: z.string().optional(), name: z.string().optional() }).optional(),
  options: z.array(Option).optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  sku_id: z.string().optional(),
  media: Media.optional(),
  file: Media.optional(),
  name: z.string().optional(),
  size: z.number().optional(),
  items: z.array(z.looseObject({ media: Media, description: z.string().optional() })).optional(),
  accent_color: z.number().nullish(),
  divider: z.boolean().optional(),
  spacing: z.number().optional(),
  get components() {
    return z.array(Component).optional();
  },
  get component() {
    return Component.optional();
  },
  get accessory() {
    return Component.optional();
  },
});

/** The components and all that are nested in them, outermost first, with the path to each. */
export function everyComponent(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): readonly { readonly component: Component; readonly path: readonly (string | number)[] }[] {
  return components.flatMap((component, index) => everyPart(component, [...path, index]));
}

function everyPart(component: Component, path: readonly (string | number)[]): ReturnType<typeof everyComponent> {
  return [
    { component, path },
    ...everyComponent(component.components ?? [], [...path, 'components']),
    ...(component.component ? everyPart(component.component, [...path, 'component']) : []),
    ...(component.accessory ? everyPart(component.accessory, [...path, 'accessory']) : []),
  ];
}

/** Whether it is a select, of texts, users, roles or channels. */
export function isSelect({ type }: Component): boolean {
  return type >= ComponentType.StringSelect && type <= ComponentType.ChannelSelect && type !== ComponentType.TextInput;
}

/** What Discord fills in where a component leaves it out (Component Reference). */
function defaultsOf(component: Component): object {
  if (isSelect(component)) return { min_values: 1, max_values: 1 };
  switch (component.type) {
    case ComponentType.Separator:
      return { spacing: 1, divider: true };
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.File:
    case ComponentType.Thumbnail:
      return { spoiler: false };
    default:
      return {};
  }
}

/** The same components with Discord's defaults, and with the numbers that Discord gives to those that came without an `id`. */
export function completed(components: readonly Component[]): readonly Component[] {
  const taken = new Set(everyComponent(components).flatMap(({ component }) => component.id || []));
  let next = 1;
  const complete = (component: Component): Component => {
    while (taken.has(next)) next += 1;
    const id = component.id || next;
    taken.add(id);
    return {
      ...defaultsOf(component),
      ...component,
      id,
      ...(component.items && { items: component.items.map((item) => ({ spoiler: false, ...item })) }),
      ...(component.components && { components: component.components.map(complete) }),
      ...(component.accessory && { accessory: complete(component.accessory) }),
      ...(component.component && { component: complete(component.component) }),
    };
  };
  return components.map(complete);
}
