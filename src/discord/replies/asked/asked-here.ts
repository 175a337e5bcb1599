import { detectLanguage } from '../../../core/text/language.ts';
import type { AskedQuestion } from '../../../store/questions/asked.ts';
import { type Sent, stateOf } from '../../handled.ts';
import type { Reply } from '../reply.ts';

/** Where a server has chosen to keep what is asked: told of it. Neither takes time or throws. */
export interface AskedHere {
  readonly ask: (question: AskedQuestion) => void;
  readonly rate: (passages: readonly string[], isHelpful: boolean) => void;
}

/**
 * What is kept of a question, from what it was answered; undefined for what is none. A message of somebody else that was looked up,
 * and what was only overheard, was not said to the bot: its words are not kept.
 */
export function askedBy({ kind }: Pick<Sent, 'kind'>, reply: Reply): AskedQuestion | undefined {
  const isQuestion = kind === 'command' || kind === 'form' || kind === 'asked';
  if (!isQuestion && kind !== 'message-command' && kind !== 'overheard') return undefined;
  const found = questionOf(reply);
  return found && { ...found, text: isQuestion ? found.text : undefined };
}

function questionOf(reply: Reply): AskedQuestion | undefined {
  switch (reply.kind) {
    case 'answer': {
      const { answer } = reply;
      const { text, language } = answer.question;
      const nearest = answer.kind === 'none' ? answer.closest[0] : answer.passages[0]?.passage;
      return { language, state: answer.kind, passage: nearest?.id, text };
    }
    case 'comparison': {
      const { sides, shared } = reply.comparison;
      const [first] = [...shared, ...sides].flatMap(({ points }) => points);
      const state = stateOf(reply);
      const text = reply.asked ?? sides.map(({ subject }) => subject.name).join(' – ');
      const known = state === 'strong' || state === 'weak' ? state : 'none';
      return { language: detectLanguage(text), state: known, passage: first?.passage.id, text };
    }
    case 'digest': {
      const { about, groups } = reply.digest;
      const passage = groups[0]?.points[0]?.passage.id;
      return { language: detectLanguage(about), state: groups.length > 0 ? 'strong' : 'none', passage, text: about };
    }
    default:
      return undefined;
  }
}
