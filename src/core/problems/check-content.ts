import { isTemplateReport } from '../event/template/template.ts';
import { eventsIn, isShared } from '../library/shared-files.ts';
import type { CheckedContent } from './checked-content.ts';
import { siteFacts } from './event-facts.ts';
import type { AllContent, FileProblem, Rule } from './rule.ts';
import { brokenLinks } from './rules/broken-links.ts';
import { chatResidue } from './rules/chat-residue.ts';
import { duplicateReports } from './rules/duplicate-reports.ts';
import { disagreeingDates, missingFacts, sectionIndex } from './rules/facts.ts';
import { frontMatter, frontMatterDates } from './rules/front-matter.ts';
import { altTexts, brokenPictures } from './rules/pictures.ts';
import { placeholders, templateText } from './rules/template.ts';
import { translations } from './rules/translations.ts';
import { pagesOfSites } from './site-pages.ts';

const RULES: readonly Rule[] = [
  frontMatter,
  frontMatterDates,
  disagreeingDates,
  missingFacts,
  placeholders,
  templateText,
  chatResidue,
  altTexts,
  brokenLinks,
  brokenPictures,
  sectionIndex,
  translations,
  duplicateReports,
];

/** What an untouched template has in common with real reports. The rest of it is not worth mending. */
const TEMPLATE_RULES: readonly Rule[] = [frontMatter, templateText];

/**
 * What authors should mend, in the order of the files and of their lines. Files that an author keeps out of the answers
 * (`draft: true`, `includeInReport: false`) are not checked.
 */
export function checkContent(content: CheckedContent, events = eventsIn(content)): readonly FileProblem[] {
  const shared = { ...content, files: content.files.filter(({ parsed }) => isShared(parsed)) };
  const all: AllContent = { ...shared, events, factsOf: siteFacts(events), pages: pagesOfSites(shared) };
  const [rules, forTemplate] = [RULES, TEMPLATE_RULES].map((each) => each.map((rule) => rule(all)));
  return shared.files.flatMap((file) => {
    const problems = (isTemplateReport(file.parsed) ? forTemplate : rules)?.flatMap((rule) => rule(file)) ?? [];
    return problems
      .map((problem) => ({ site: file.site, file: file.path, ...problem }))
      .sort((a, b) => a.line - b.line);
  });
}
