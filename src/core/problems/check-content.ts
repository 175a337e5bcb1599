import { type Events, eventsOf } from '../event/events.ts';
import { isTemplateReport } from '../event/template/template.ts';
import { isShared } from '../library/reports.ts';
import type { CheckedContent } from './checked-content.ts';
import type { FileProblem, Rule } from './file-problem.ts';
import { altTexts } from './rules/alt-texts.ts';
import { brokenLinks } from './rules/broken-links.ts';
import { brokenPictures } from './rules/broken-pictures.ts';
import { chatResidue } from './rules/chat-residue.ts';
import { disagreeingDates } from './rules/disagreeing-dates.ts';
import { duplicateReports } from './rules/duplicate-reports.ts';
import { frontMatter } from './rules/front-matter.ts';
import { frontMatterDates } from './rules/front-matter-dates.ts';
import { missingFacts } from './rules/missing-facts.ts';
import { placeholders } from './rules/placeholders.ts';
import { sectionIndex } from './rules/section-index.ts';
import { templateText } from './rules/template-text.ts';
import { translations } from './rules/translations.ts';

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
export function checkContent(content: CheckedContent): readonly FileProblem[] {
  const shared = { ...content, files: content.files.filter(({ parsed }) => isShared(parsed)) };
  const events = eventsOf(shared.files.map(({ site, path, parsed }) => ({ site, file: path, report: parsed })));
  const [all, forTemplate] = [RULES, TEMPLATE_RULES].map((rules) => prepare(rules, shared, events));
  return shared.files.flatMap((file) => {
    const rules = isTemplateReport(file.parsed) ? forTemplate : all;
    const problems = (rules ?? []).flatMap((rule) => rule(file));
    return problems
      .map((problem) => ({ site: file.site, file: file.path, ...problem }))
      .sort((a, b) => a.line - b.line);
  });
}

function prepare(rules: readonly Rule[], content: CheckedContent, events: Events) {
  return rules.map((rule) => rule(content, events));
}
