import { z } from 'zod';

const Emoji = z.object({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().optional() });
const Media = z.object({ url: z.string() });

const Button = z.object({
  type: z.literal(2),
  /** 1 primary, 2 secondary, 3 success, 4 danger, 5 link, 6 premium. */
  style: z.number(),
  label: z.string().optional(),
  emoji: Emoji.optional(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
});

const Option = z.object({
  label: z.string(),
  value: z.string(),
  description: z.string().optional(),
  default: z.boolean().optional(),
});

/** A select of strings (3), or of users, roles, mentionables or channels (5 to 8), whose options Discord fills in. */
const Select = z.object({
  type: z.literal([3, 5, 6, 7, 8]),
  custom_id: z.string(),
  placeholder: z.string().optional(),
  options: z.array(Option).optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  disabled: z.boolean().optional(),
});

const ActionRow = z.object({ type: z.literal(1), components: z.array(z.discriminatedUnion('type', [Button, Select])) });
const TextDisplay = z.object({ type: z.literal(10), content: z.string() });
const Thumbnail = z.object({ type: z.literal(11), media: Media, description: z.string().nullish() });

const Section = z.object({
  type: z.literal(9),
  components: z.array(TextDisplay),
  accessory: z.discriminatedUnion('type', [Button, Thumbnail]),
});

const Gallery = z.object({
  type: z.literal(12),
  items: z.array(z.object({ media: Media, description: z.string().nullish() })),
});

const File = z.object({ type: z.literal(13), file: Media });
const Separator = z.object({ type: z.literal(14), divider: z.boolean().optional(), spacing: z.number().optional() });

const Inner = z.discriminatedUnion('type', [ActionRow, Section, TextDisplay, Gallery, File, Separator]);

const Container = z.object({
  type: z.literal(17),
  /** 0xRRGGBB. */
  accent_color: z.number().nullish(),
  components: z.array(Inner),
});

/** A component of a message as Discord's API gives it (Component Reference), those of modals left out. */
export const Component = z.discriminatedUnion('type', [...Inner.options, Container]);

export type Component = z.infer<typeof Component>;
export type ButtonComponent = z.infer<typeof Button>;
export type SelectComponent = z.infer<typeof Select>;
export type SectionComponent = z.infer<typeof Section>;
export type GalleryComponent = z.infer<typeof Gallery>;
