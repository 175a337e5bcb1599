import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import type { HelpReply } from '../replies/help.ts';
import { removeButton } from './pieces/buttons.ts';
import { titleOf } from './pieces/place.ts';
import type { View } from './pieces/view.ts';

/** What can be asked: the commands, and examples. */
export function helpParts(reply: HelpReply, view: View): readonly Part[] {
  const { t } = view.locale;
  const commands = [
    `- \`/ask\` – ${t('helpAsk')}`,
    `- \`/topic\` – ${t('helpTopic')}`,
    `- \`/reports\` – ${t('helpReports')}`,
    `- **${escapeLine(t('menu'))}** – ${t('helpMenu')}`,
  ];
  const examples = exampleLines(reply, view);
  return [
    { kind: 'text', text: `### Debrief\n${t('helpAnswers', { count: reply.reportCount })}` },
    { kind: 'text', text: `${commands.join('\n')}\n${t('helpMention')}` },
    ...(examples.length > 0 ? [{ kind: 'text', text: [t('helpExamples'), ...examples].join('\n') } as const] : []),
    { kind: 'text', text: `-# ${t('helpPrivacy')}` },
    { kind: 'buttons', buttons: removeButton(view) },
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
