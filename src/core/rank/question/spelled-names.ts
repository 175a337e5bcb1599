import { stem, words } from '../../text/words.ts';
import type { Known } from './question-word.ts';

/**
 * A question with its names of function words replaced by their acronyms, where reports use these: what is left of "know
 * your customer" without function words would find any customer.
 */
export function withAcronyms(text: string, { vocabulary, knowledge }: Known): string {
  return knowledge.glossary.spelledNames.reduce((said, form) => {
    const acronym = form.entry.acronyms.find((each) => vocabulary.frequency(stem(each)) > 0);
    return acronym === undefined ? said : said.replace(spelling(form.text), acronym);
  }, text);
}

/** The words of a name, whatever stands between them. Words are letters and digits, so that none is special here. */
function spelling(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words(name).join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}
