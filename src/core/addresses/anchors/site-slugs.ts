import { trim } from 'es-toolkit';
import { slug as githubSlug } from 'github-slugger';
import type { SlugRule } from '../reading-rules.ts';
import { headingWords, withOwnId } from './heading-words.ts';
import { firstFree, numbered, type SlugRules } from './slugs.ts';

/** Tags of templates in a heading: what comes of them is not in the file. */
const TEMPLATE = /\{[{%]/;

/** https://github.com/kramdown/parser-gfm/blob/1.1.0/lib/kramdown/parser/gfm.rb (generate_gfm_header_id) */
const kramdownGfm: SlugRules = {
  slug: (heading, line) => {
    if (TEMPLATE.test(line) || /<[a-z/]/i.test(line)) return undefined;
    const own = KRAMDOWN_ID.exec(line)?.[1];
    if (own !== undefined) return { own };
    const words = headingWords(heading, { text: (value) => value.replace(/---?|\.\.\.|<<|>>/g, '') });
    const slug = words.toLowerCase().replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '');
    return slug.replace(/[ \t]/g, '-') || undefined;
  },
  again: numbered,
};

/** https://github.com/gettalong/kramdown/blob/REL_2_4_0/lib/kramdown/converter/base.rb (basic_generate_id) */
const kramdown: SlugRules = {
  slug: (_, line) => {
    if (TEMPLATE.test(line)) return undefined;
    const own = KRAMDOWN_ID.exec(line)?.[1];
    if (own !== undefined) return { own };
    const text = (line.split('\n')[0] ?? '')
      .replace(/^#{1,6}[ \t]*/, '')
      .replace(/(?<![ \t])[ \t]*(?:(?<!#)#+[ \t]*)?$/, '');
    return (
      text
        .replace(/^[^a-zA-Z]+/, '')
        .replace(/[^a-zA-Z0-9 -]/g, '')
        .replaceAll(' ', '-')
        .toLowerCase() || 'section'
    );
  },
  again: numbered,
};

const KRAMDOWN_ID = /[ \t]\{#([A-Za-z_:][\w:.-]*)\}[ \t]*(?:#+[ \t]*)?(?:\n|$)/;

const COMMENTED_ID = /\{\/\*\s*#((?:(?!\*\/\})\S)+)/;

/** `packages/docusaurus-mdx-loader/src/remark/headings`; a heading of the first level is shown without one. */
const docusaurus: SlugRules = {
  slug: (heading, line) => {
    const comment = line.trimEnd().endsWith('*/}') ? COMMENTED_ID.exec(line)?.[1] : undefined;
    const { words, own = comment } = withOwnId(headingWords(heading, { alt: true }));
    if (/\{(?!#|\/\*)/.test(line)) return undefined;
    return own === undefined ? githubSlug(words) : { own };
  },
  again: firstFree,
  ignoresOwn: true,
  isShown: ({ depth }) => depth > 1,
};

/** `@mdit-vue/shared` (slugify) and `markdown-it-anchor`. */
const vitepress: SlugRules = {
  slug: (heading, line) => {
    if (TEMPLATE.test(line) || /<|:[\w+-]+:|&#?\w+;/.test(line)) return undefined;
    const { words, own } = withOwnId(headingWords(heading));
    if (own !== undefined) return { own };
    const slug = words
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/-{2,}/g, '-');
    return trim(slug, '-').replace(/^(\d)/, '_$1').toLowerCase();
  },
  again: firstFree,
};

/** `packages/markdown/remark/src/rehype-collect-headings.ts`, after `remark-smartypants`. */
const astro: SlugRules = {
  slug: (heading, line) =>
    /[{}<]/.test(line)
      ? undefined
      : githubSlug(headingWords(heading, { text: (value) => value.replace(/(?<!-)--(?!-)|\.\.\./g, '') })),
  again: firstFree,
  // Releases differ about these.
  isShown: (_, id) => !id.endsWith('-'),
};

/** https://github.com/Python-Markdown/markdown/blob/3.4.1/markdown/extensions/toc.py (slugify, unique) */
const toc: SlugRules = {
  slug: (heading, line) => {
    if (TEMPLATE.test(line) || /[{}]|<[a-z/]/i.test(line)) return undefined;
    return tocSlug(headingWords(heading));
  },
  again: (slug, _, taken) => {
    let id = slug;
    while (id === '' || taken.has(id)) {
      const [, before, number] = /^(.*)_(\d+)$/s.exec(id) ?? [];
      id = before === undefined ? `${id}_1` : `${before}_${Number(number) + 1}`;
    }
    return id;
  },
};

/** Accents go, then all that is not ASCII. */
export function tocSlug(words: string): string {
  const ascii = words.normalize('NFKD').replace(/[^\0-\x7F]/g, '');
  return ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** https://docs.rs/slug: letters that are neither ASCII nor ASCII with an accent are transliterated, as is not done here. */
const zola: SlugRules = {
  slug: (heading, line) => {
    const { words, own } = withOwnId(headingWords(heading));
    if (own !== undefined) return { own };
    return TEMPLATE.test(line) ? undefined : zolaSlug(words);
  },
  again: firstFree,
};

/** Undefined for text in another script, and for signs that have a name in ASCII. */
export function zolaSlug(words: string): string | undefined {
  const ascii = words
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[“”‘’–—…\u00A0]/g, ' ');
  if (/[^\0-\x7F]/.test(ascii)) return undefined;
  return trim(ascii.toLowerCase().replace(/[^a-z0-9]+/g, '-'), '-') || undefined;
}

export const SITE_SLUGS: Readonly<Record<SlugRule, SlugRules>> = {
  'kramdown-gfm': kramdownGfm,
  kramdown,
  docusaurus,
  vitepress,
  astro,
  toc,
  zola,
  none: { slug: () => undefined, again: () => undefined },
};
