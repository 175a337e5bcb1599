import type { Digest, DigestGroup, Point } from '../../core/digest/digest.ts';
import { urlOf } from '../../core/passage.ts';
import { EN } from '../languages/en.ts';
import { blocksToQuote, escapeLine } from './markdown.ts';
import type { Part } from './message.ts';
import { formatDate, sectionLink } from './place.ts';

export function digestParts({ about, groups, mentionedIn, searched }: Digest): readonly Part[] {
  if (groups.length === 0) return [{ kind: 'text', text: EN.none(escapeLine(about), searched) }];
  return [
    { kind: 'text', text: `### ${EN.digest(escapeLine(about))}\n-# ${EN.coverage(mentionedIn, searched)}` },
    ...groups.flatMap(groupParts),
  ];
}

function groupParts({ report, points }: DigestGroup): readonly Part[] {
  const url = urlOf(report, '');
  const date = formatDate(report.date);
  const title = `**${escapeLine(report.name)}**${date === undefined ? '' : ` · ${date}`}`;
  return [
    { kind: 'divider' },
    { kind: 'text', text: title, link: url === undefined ? undefined : { label: EN.openReport, url } },
    ...points.map(pointPart),
  ];
}

function pointPart({ passage, quote }: Point): Part {
  const heading = escapeLine(passage.section.heading);
  return { kind: 'text', text: `${blocksToQuote(quote.blocks)}\n-# ${heading}`, link: sectionLink(passage) };
}
