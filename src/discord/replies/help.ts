import { readSeries } from '../../core/event/names/series.ts';
import type { Search } from '../../core/library/search.ts';
import { countReports } from '../../core/report/report.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import type { MadeBy } from './notice.ts';
import { removeRow } from './pieces/buttons.ts';
import type { View } from './pieces/head.ts';
import { titleOf } from './pieces/place.ts';

const EXAMPLES = 2;
/** Topics that are looked at for examples that have an answer. */
const CANDIDATES = 10;

/** What can be asked, with examples that are really answered. */
export async function helpReply(search: Search) {
  const { library } = search;
  const event = library.events.find(({ date }) => date !== undefined);
  const topics = await answeredTopics(search);
  return {
    kind: 'help' as const,
    reportCount: countReports(library.reports),
    topics,
    event: event && (readSeries(event.name)?.text ?? event.name),
  };
}

async function answeredTopics({ library, ask }: Search): Promise<readonly string[]> {
  const topics: string[] = [];
  for (const { name } of library.topics.slice(0, CANDIDATES)) {
    if ((await ask(name)).kind === 'strong') topics.push(name);
    if (topics.length === EXAMPLES) break;
  }
  return topics;
}

/** What can be asked: the commands, and examples. */
export function helpParts(reply: MadeBy<typeof helpReply>, view: View): readonly Part[] {
  const { t } = view.locale;
  const commands = [
    `- \`/ask\` – ${t('helpAsk')}`,
    `- \`/topic\` – ${t('helpTopic')}`,
    `- \`/compare\` – ${t('helpCompare')}`,
    `- \`/reports\` – ${t('helpReports')}`,
    ...(view.follows ? [`- \`/follow\` – ${t('helpFollow')}`] : []),
    `- **${escapeLine(t('menu'))}** – ${t('helpMenu')}`,
  ];
  const examples = exampleLines(reply, view);
  const { reportCount: count } = reply;
  return [
    { kind: 'text', text: `### Debrief\n${count === 0 ? t('noReports') : t('helpAnswers', { count })}` },
    { kind: 'text', text: `${commands.join('\n')}\n${t('helpMention')}` },
    ...(examples.length > 0 ? [{ kind: 'text', text: [t('helpExamples'), ...examples].join('\n') } as const] : []),
    { kind: 'text', text: `-# ${t('helpPrivacy')}` },
    removeRow(view),
  ];
}

function exampleLines({ topics, event }: MadeBy<typeof helpReply>, { locale: { t } }: View): readonly string[] {
  const [first, second] = topics.map(titleOf);
  return [
    ...(first === undefined ? [] : [`- \`/ask\` ${t('exampleAbout', { topic: first })}`]),
    ...(event === undefined ? [] : [`- \`/ask\` ${t('exampleWhen', { event: titleOf(event) })}`]),
    ...(second === undefined ? [] : [`- \`/topic\` ${t('exampleTopic', { topic: second })}`]),
  ];
}
