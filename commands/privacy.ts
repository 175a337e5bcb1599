import type { Command } from '../src/discord/command.ts';
import type { Follower } from '../src/discord/following/follow-control.ts';
import { type KeptFollows, keptReply } from '../src/discord/replies/asked/kept.ts';
import { StoreAway } from '../src/store/database/database.ts';

export const privacyCommand: Command = {
  name: 'privacy',
  description: 'What is kept here, and what of it is yours',
  options: [],
  run: async (_input, { kept, follower }) => keptReply(kept, 'member', false, follower && (await followsOf(follower))),
};

async function followsOf({ listAll }: Follower): Promise<KeptFollows> {
  try {
    return { kind: 'follows', count: (await listAll()).length, isForgotten: false };
  } catch (error) {
    if (error instanceof StoreAway) return { kind: 'away' };
    throw error;
  }
}
