import { DEFAULT_READING, type ReadingRules } from '../reading-rules.ts';
import type { Generator, Layout } from './layout.ts';

export const ANYWHERE: readonly string[] = [''];

type Given = Pick<Layout, 'toldBy'> &
  Partial<Omit<Layout, 'generator' | 'rules'>> & { readonly rules?: Partial<ReadingRules> };

/** A layout with what is usual for what is not given. Without a rule for them, no ids of headings are known. */
export function layoutOf(generator: Generator, { rules, language, ...given }: Given): Layout {
  return {
    generator,
    folders: ANYWHERE,
    leftOut: [],
    baseUrl: '',
    title: '',
    author: '',
    settings: {},
    sources: [],
    ...given,
    language: (language ?? '').toLowerCase() || 'en',
    rules: { ...DEFAULT_READING, anchors: 'none', ...rules },
  };
}
