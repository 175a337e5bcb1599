import type { Root } from 'mdast';
import type { ReadingRules } from '../../addresses/reading-rules.ts';
import { removeShortcodes } from '../hugo-shortcodes.ts';
import { parseMarkdown } from '../markdown.ts';
import { openAdmonitions } from './admonitions.ts';
import { removeAttributes } from './attributes.ts';
import { removeComponents } from './components.ts';
import { removeLiquid } from './liquid.ts';
import { parseMdx } from './mdx.ts';
import { removeVaultMarks, showWikiLinks } from './vault.ts';

/** The syntax tree of a body, without what is no text to the program that publishes it. Lines keep their numbers. */
export function readMarkdown(body: string, rules: ReadingRules): Root {
  const text = [
    rules.tags === 'liquid' ? removeLiquid : removeShortcodes,
    ...(rules.isVault ? [removeVaultMarks] : []),
    openAdmonitions,
    removeAttributes,
    showWikiLinks,
  ].reduce((changed, step) => step(changed), body);
  if (rules.elements === 'html') return parseMarkdown(text);
  return (rules.elements === 'mdx' ? parseMdx(text) : undefined) ?? parseMarkdown(removeComponents(text));
}
