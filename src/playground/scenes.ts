import { messageIn } from '../loopback/drive/read.ts';
import type { Loopback } from '../loopback/loopback.ts';
import type { Message } from '../loopback/state/message.ts';

/** Something that members do, and what is to be seen then. */
export interface Scene {
  /** Name of its pictures. */
  readonly name: string;
  /** The messages, oldest first. */
  readonly play: (discord: Loopback) => Promise<readonly SceneMessage[]>;
}

export interface SceneMessage {
  readonly message: Message;
  /** The command that it answers, without the slash. */
  readonly command?: string;
}

/** What is shown in docs/pictures/. A new picture is one line here. */
export const SCENES: readonly Scene[] = [
  slash('ask', 'ask', { question: 'IAM best practices' }),
  slash('ask-none', 'ask', { question: 'azure key vault pricing' }),
  slash('topic', 'topic', { about: 'IAM' }),
  slash('reports', 'reports', {}),
  mention('mention', 'what is defense in depth?'),
];

/** A slash command of a member whose Discord is in `locale`. */
function slash(name: string, command: string, options: Readonly<Record<string, string>>, locale = 'en-US'): Scene {
  return {
    name,
    play: async (discord) => {
      const outcome = await discord.member('Ann', { locale }).slash(command, options);
      return [{ message: messageIn(outcome), command }];
    },
  };
}

function mention(name: string, question: string): Scene {
  return {
    name,
    play: async (discord) => {
      const member = discord.member('Ann', { place: discord.addChannel(name) });
      await member.mention(question);
      return member.messages.map((message) => ({ message }));
    },
  };
}
