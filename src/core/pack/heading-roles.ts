import type { Section } from '../report/parsed-report.ts';
import { type Role, rolesOfHeading } from './roles.ts';

/**
 * The roles of each section by headings: its own, and that of the heading above where only the parts below it have text
 * ("Key Takeaways" above "Design principles", "Strategy"). A heading with text of its own speaks for itself, and so does
 * the title of the page, which tells nothing of its parts.
 */
export function headingRoles(sections: readonly Section[]): ReadonlyMap<Section, readonly Role[]> {
  const roles = new Map<Section, readonly Role[]>();
  const above: Section[] = [];
  for (const section of sections) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop();
    const parent = above.at(-1);
    const inherited = parent !== undefined && isBare(parent) ? (roles.get(parent) ?? []) : [];
    const own = rolesOfHeading(section.heading);
    roles.set(section, own.length > 0 ? own : inherited);
    above.push(section);
  }
  return roles;
}

function isBare({ level, blocks }: Section): boolean {
  return level > 1 && blocks.length === 0;
}
