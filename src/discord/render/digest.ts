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
    ...points.flatMap(pointParts),
  ];
}

/** The button stands beside the short title: on a phone it would crush a quote. */
function pointParts({ passage, quote }: Point): readonly Part[] {
  const heading = `-# ${escapeLine(passage.section.heading || passage.report.name)}`;
  return [
    { kind: 'text', text: heading, link: sectionLink(passage) },
    { kind: 'text', text: blocksToQuote(quote.blocks) },
  ];
}
