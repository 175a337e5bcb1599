import { union, uniq } from 'es-toolkit';
import { onceEach } from '../report/once-each.ts';
import { termsOf } from '../text/analyze.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';
import { words } from '../text/words.ts';
import { buildThesaurus, type WordGroup } from './thesaurus.ts';

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
  /** Counts only where the reports are of this field; undefined: always. See `fieldsInUse`. */
  readonly field?: string | undefined;
}

/** A way to name or to ask for an entry, as terms. */
export interface Form {
  readonly entry: GlossaryEntry;
  readonly kind: 'name' | 'acronym' | 'phrase';
  readonly language: Language;
  /** As written in the glossary. */
  readonly text: string;
  /** Its words in lower case, with their marks. */
  readonly written: readonly string[];
  /** Terms as the index knows them, in order, without stop words; at least one. */
  readonly terms: readonly string[];
}

/** Entries ready to be looked up by the terms of a question. */
export type Glossary = Readonly<ReturnType<typeof buildGlossary>>;

export function buildGlossary(entries: readonly GlossaryEntry[], groups: readonly WordGroup[] = []) {
  const all = entries.flatMap(formsOf);
  const telling = all.filter(isTelling);
  const byEntry = groupBy(telling, ({ entry }) => entry);
  const held = telling.flatMap((form) => uniq(form.terms).map((term) => ({ term, form })));
  const byTerm = new Map(
    Array.from(
      groupBy(held, ({ term }) => term),
      ([term, those]) => [term, those.map(({ form }) => form)],
    ),
  );
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const placesOf = onceEach((forms: readonly Form[]) => uniq(forms.flatMap(({ entry }) => places.get(entry) ?? [])));
  const names = telling.filter(({ kind }) => kind !== 'phrase');
  const byFirst = groupBy(names, ({ terms }) => terms[0]);
  const byBeginning = new Map(
    Array.from(byFirst, ([first, those]) => [first, groupBy(those, ({ terms }) => terms[1])]),
  );
  return {
    entries,
    groups,
    /** The forms that hold a term. */
    formsWith: (term: string): readonly Form[] => byTerm.get(term) ?? NONE,
    /** The places, among `entries`, of those that these are forms of, each once; of the same list they are known. */
    placesOf,
    /** The names and acronyms, of whichever entries, whose first term this is. */
    namesBeginningWith: (term: string): readonly Form[] => byFirst.get(term) ?? [],
    /** The same by their second term, which is undefined where they have one alone. */
    namesByNextTerm: (first: string) => byBeginning.get(first),
    /** Every form of an entry, phrases too. */
    formsOf: (entry: GlossaryEntry): readonly Form[] => byEntry.get(entry) ?? [],
    /** Share of the phrases that hold a term, as inverse document frequency: a phrase is told by its rare terms. */
    idf: (term: string) => Math.log(1 + telling.length / (1 + (byTerm.get(term)?.length ?? 0))),
    /** Everyday words that stand for one another. */
    thesaurus: buildThesaurus(groups),
  };
}

const NONE: readonly Form[] = [];

function formsOf(entry: GlossaryEntry): readonly Form[] {
  const form = (kind: Form['kind'], language: Language) => (text: string) => {
    const written = words(text.toLowerCase());
    return { entry, kind, language, text, written, terms: termsOf(text, language) };
  };
  const isEnglish = (name: string) => words(name).every((word) => /^[\x20-\x7E]+$/u.test(word));
  return [
    ...[entry.name, ...entry.aliases].map((name) => form('name', isEnglish(name) ? 'en' : 'vi')(name)),
    ...entry.acronyms.map(form('acronym', 'en')),
    ...entry.en.map(form('phrase', 'en')),
    ...entry.vi.map(form('phrase', 'vi')),
  ];
}

/** "no-code" without its stop word would be any code. */
function isTelling({ kind, text, terms }: Form): boolean {
  const isWhole = words(text).length === terms.length;
  return terms.length > 0 && (kind === 'phrase' || isWhole || terms.length > 1);
}

/**
 * The entries of several glossaries as one: the later ones extend the earlier. Lists of an entry of the same name
 * (ignoring case) are united; kind and field are those of the last one given.
 */
export function mergeGlossaries(glossaries: readonly (readonly GlossaryEntry[])[]): readonly GlossaryEntry[] {
  const byName = groupBy(glossaries.flat(), ({ name }) => name.toLowerCase());
  return [...byName.values()].map((own) => own.reduce(unite));
}

function unite(one: GlossaryEntry, other: GlossaryEntry): GlossaryEntry {
  const both = (key: 'aliases' | 'acronyms' | 'en' | 'vi' | 'related') => union(one[key], other[key]);
  return {
    ...one,
    kind: other.kind,
    field: other.field,
    aliases: both('aliases'),
    acronyms: both('acronyms'),
    en: both('en'),
    vi: both('vi'),
    related: both('related'),
  };
}
