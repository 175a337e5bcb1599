import { type Embed, textsOfEmbed } from '../state/embed.ts';
import { type Path, type Problem, problemIf } from './problem.ts';
import { urlProblems } from './url-rules.ts';

/** Characters over all texts of all embeds of a message. */
const TEXT = 6_000;
const WEB = ['http', 'https'];
const PICTURE = ['http', 'https', 'attachment'];

/** What Discord refuses in embeds although its spec allows it (Message Resource, Embed Limits). */
export function embedProblems(embeds: readonly Embed[]): readonly Problem[] {
  const sum = embeds.flatMap(textsOfEmbed).reduce((total, text) => total + text.length, 0);
  return [
    ...problemIf(sum > TEXT, ['embeds'], `Embed size exceeds maximum size of ${TEXT}: ${sum}`),
    ...embeds.flatMap((embed, index) => ownProblems(embed, ['embeds', index])),
  ];
}

function ownProblems(embed: Embed, path: Path): readonly Problem[] {
  const isBare = textsOfEmbed(embed).every((text) => text === '') && !embed.image && !embed.thumbnail;
  return [
    ...problemIf(isBare, [...path, 'description'], 'This field is required'),
    ...(embed.fields ?? []).flatMap((field, index) => [
      ...problemIf(!field.name?.trim(), [...path, 'fields', index, 'name'], 'This field is required'),
      ...problemIf(!field.value?.trim(), [...path, 'fields', index, 'value'], 'This field is required'),
    ]),
    ...urlProblems(embed.url, [...path, 'url'], WEB),
    ...urlProblems(embed.author?.url, [...path, 'author', 'url'], WEB),
    ...urlProblems(embed.author?.icon_url, [...path, 'author', 'icon_url'], PICTURE),
    ...urlProblems(embed.footer?.icon_url, [...path, 'footer', 'icon_url'], PICTURE),
    ...urlProblems(embed.image?.url, [...path, 'image', 'url'], PICTURE),
    ...urlProblems(embed.thumbnail?.url, [...path, 'thumbnail', 'url'], PICTURE),
  ];
}
