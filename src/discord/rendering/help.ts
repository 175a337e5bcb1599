import type { HelpReply } from '../replies/reply.ts';
import { escapeLine } from './layout/markdown.ts';
import type { Part } from './layout/part.ts';
import { titleOf } from './layout/place.ts';
import { removeButton } from './layout/public-buttons.ts';
import type { View } from './view.ts';

export function helpParts(reply: HelpReply, view: View): readonly Part[] {
  const { t } = view.locale;
  const commands = [
    `- \`/ask\` – ${t('helpAsk')}`,
    `- \`/topic\` – ${t('helpTopic')}`,
    `- \`/reports\` – ${t('helpReports')}`,
    `- **${escapeLine(t('menu'))}** – ${t('helpMenu')}`,
  ];
  const examples = exampleLines(reply, view);
  const buttons = removeButton(view);
  return [
    { kind: 'text', text: `### Debrief\n${t('helpAnswers', { count: reply.reportCount })}` },
    { kind: 'text', text: `${commands.join('\n')}\n${t('helpMention')}` },
    ...(examples.length > 0 ? [{ kind: 'text', text: [t('helpExamples'), ...examples].join('\n') } as const] : []),
    { kind: 'text', text: `-# ${t('helpPrivacy')}` },
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
  ];
}

function exampleLines({ topics, event }: HelpReply, { locale: { t } }: View): readonly string[] {
  const [first, second] = topics.map(titleOf);
  return [
    ...(first === undefined ? [] : [`- \`/ask\` ${t('exampleAbout', { topic: first })}`]),
    ...(event === undefined ? [] : [`- \`/ask\` ${t('exampleWhen', { event: titleOf(event) })}`]),
    ...(second === undefined ? [] : [`- \`/topic\` ${t('exampleTopic', { topic: second })}`]),
  ];
}
