import type { Passage } from '../../../core/report/report.ts';
import type { Locale } from '../../languages/locale.ts';
import type { Part } from './part.ts';

/** Sections to read one of. */
export function sectionSelect(
  passages: readonly Passage[],
  { t }: Locale,
  placeholder: string = t('chooseSection'),
): readonly Part[] {
  if (passages.length === 0) return [];
  const options = passages.map(({ id, section, report }) => ({
    value: id,
    label: section.heading || report.name,
    description:
      section.path
        .slice(0, -1)
        .filter((heading) => !heading.includes(report.name))
        .join(' › ') || undefined,
  }));
  return [{ kind: 'select', placeholder, action: { kind: 'pick', of: 'section' }, options }];
}
