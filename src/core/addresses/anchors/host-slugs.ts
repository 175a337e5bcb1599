import { slug as githubSlug } from 'github-slugger';
import type { Heading } from 'mdast';
import { headingText } from '../hugo/heading-text.ts';
import type { HostRule } from '../reading-rules.ts';
import { headingWords } from './heading-words.ts';
import { tocSlug } from './site-slugs.ts';
import { firstFree, numbered, type SlugRules } from './slugs.ts';

/** A name between colons may become an emoji, and then goes or stays. */
const EMOJI = /:[\w+-]+:/;

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const github: SlugRules = {
  slug: (heading, line) => (EMOJI.test(line) ? undefined : githubSlug(headingWords(heading).trim()) || undefined),
  again: numbered,
};

/** https://docs.gitlab.com/user/markdown/#heading-ids-and-links */
const gitlab: SlugRules = {
  slug: (heading, line) => {
    if (EMOJI.test(line)) return undefined;
    const words = headingWords(heading).trim().toLowerCase();
    const slug = words
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
      .replace(/-+/g, '-');
    return slug.replace(/^(\d+)$/, 'anchor-$1') || undefined;
  },
  again: numbered,
};

/** `modules/markup/common/footnote.go` (CleanValue) of Gitea and Forgejo, of the heading as it is written. */
const gitea: SlugRules = {
  slug: (heading, line) => {
    const written = headingText(atLineOne(heading), line.split('\n'), true);
    if (written === undefined || EMOJI.test(line)) return undefined;
    if (written.id !== undefined) return { own: written.id };
    return (
      written.text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_\-\s]/gu, '')
        .replace(/\s/gu, '-') || 'heading'
    );
  },
  again: firstFree,
};

function atLineOne(heading: Heading): Heading {
  const lines = (heading.position?.end.line ?? 1) - (heading.position?.start.line ?? 1);
  return { ...heading, position: { start: { line: 1, column: 1 }, end: { line: 1 + lines, column: 1 } } };
}

/** Python-Markdown's with a prefix; headings that are not all ASCII, or named twice, are left to it. */
const bitbucket: SlugRules = {
  slug: (heading) => {
    const words = headingWords(heading);
    const slug = /^[\0-\x7F]*$/.test(words) ? tocSlug(words) : '';
    return slug === '' ? undefined : `markdown-header-${slug}`;
  },
  again: () => undefined,
};

export const HOST_SLUGS: Readonly<Record<HostRule, SlugRules>> = { github, gitlab, gitea, bitbucket };
