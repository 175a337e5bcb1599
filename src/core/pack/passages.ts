import type { Passage, Report } from '../passage.ts';
import type { Section } from '../report.ts';
import { stableId } from '../stable-id.ts';
import { cutLongSection } from './parts.ts';

/**
 * The passages of a report, in its order. A heading above deeper headings and without text of its own is only part of
 * their path; one without anything below it may be the answer itself ("Lunch Break (12:00 – 1:00 PM)") and stays.
 */
export function toPassages(report: Report): readonly Passage[] {
  const idOf = passageIds(report);
  return report.sections.flatMap((section, index) => {
    if (section.blocks.length === 0 && (report.sections[index + 1]?.level ?? 0) > section.level) return [];
    return cutLongSection(section.blocks).map(({ blocks, lead }): Passage => {
      return { id: idOf(section), report, section, blocks, lead };
    });
  });
}

/** Made from the place, not the text: an edited section keeps its id, and so do the buttons that point to it. */
function passageIds(report: Report): (section: Section) => string {
  const counts = new Map<string, number>();
  return ({ anchor }) => {
    const number = counts.get(anchor) ?? 0;
    counts.set(anchor, number + 1);
    return stableId(report.site, report.file, anchor, number);
  };
}
