/** Every sentence of Debrief's own that a member reads. Names, quotes and titles are the reports'. */
export const EN = {
  passages: (passages: number, reports: number) => `${count(passages, 'passage')} in ${count(reports, 'report')}`,
  sameReport: 'same report',
  openSection: 'Open section',
  openReport: 'Open report',
  matchStrong: 'Match: strong · quoted word for word',
  weak: 'The reports may not say. These sections may be related:',
  none: (about: string, reports: number) => `I found nothing about **${about}** in ${count(reports, 'report')}.`,
  closest: 'Closest titles:',
  noReports: 'There are no reports yet.',
  noReportFound: (asked: string) => `No report is called **${asked}**. \`/reports\` lists them all.`,
  digest: (about: string) => `What the reports say about ${about}`,
  coverage: (mentioned: number, searched: number) =>
    `${mentioned} of ${count(searched, 'report')} mention it · quoted word for word`,
  reports: (shown: number, total: number) =>
    shown < total ? `The newest ${shown} of ${count(total, 'report')}` : count(total, 'report'),
  sections: 'Sections',
  moreSections: (more: number) => `and ${more} more`,
  date: 'Date',
  help: (reports: number) =>
    `I answer from ${count(reports, 'event report')}: the passage, word for word, and a link to its section. I never write answers of my own, and I say so when the reports do not say.`,
  helpCommands:
    '`/ask` a question · `/topic` for a digest · `/reports` for the reports themselves · or mention me with a question',
  helpExamples: 'For example:',
  helpPrivacy: 'I keep no messages.',
  fault: (reference: string) => `Something went wrong (ref ${reference}). Please try again.`,
  tooLong: (max: number) => `That question is longer than ${max} characters. Please ask it shorter.`,
} as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
