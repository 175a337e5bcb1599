/** Something that the field has a name for. data/README.md describes the file that entries come from. */
export interface GlossaryEntry {
  /** The full name as it is officially written; unique. */
  readonly name: string;
  readonly kind: 'service' | 'product' | 'term';
  /** Other names and spellings. */
  readonly aliases: readonly string[];
  /** In their usual capitals. */
  readonly acronyms: readonly string[];
  /** Everyday words by which people ask for it, in English and Vietnamese. */
  readonly en: readonly string[];
  readonly vi: readonly string[];
  /** Names of entries that are close to it. */
  readonly related: readonly string[];
}

/**
 * The entries of several glossaries as one: the later ones extend the earlier. Lists of an entry of the same name
 * (ignoring case) are united; its kind is the last one given.
 */
export function mergeGlossaries(glossaries: readonly (readonly GlossaryEntry[])[]): readonly GlossaryEntry[] {
  const merged = new Map<string, GlossaryEntry>();
  for (const entry of glossaries.flat()) {
    const key = entry.name.toLowerCase();
    const known = merged.get(key);
    merged.set(key, known === undefined ? entry : unite(known, entry));
  }
  return [...merged.values()];
}

function unite(one: GlossaryEntry, other: GlossaryEntry): GlossaryEntry {
  const both = (key: 'aliases' | 'acronyms' | 'en' | 'vi' | 'related') => [...new Set([...one[key], ...other[key]])];
  return {
    name: one.name,
    kind: other.kind,
    aliases: both('aliases'),
    acronyms: both('acronyms'),
    en: both('en'),
    vi: both('vi'),
    related: both('related'),
  };
}
