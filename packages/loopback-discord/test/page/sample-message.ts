import type { DiscordMessage, DiscordUser } from '../../src/state/message.ts';

export const ANN: DiscordUser = { id: '1', username: 'ann', global_name: 'Ann' };
export const BOT: DiscordUser = { id: '2', username: 'demo', global_name: 'Demo', bot: true };

/** A message of the bot without anything in it. */
export function messageWith(changes: Partial<DiscordMessage>): DiscordMessage {
  return {
    id: '10',
    type: 0,
    author: BOT,
    content: '',
    embeds: [],
    components: [],
    flags: 0,
    timestamp: '2026-01-15T09:41:00.000Z',
    ...changes,
  };
}

/** A private answer with every part that an answer can have. */
export const ANSWER = messageWith({
  type: 20,
  flags: (1 << 15) | (1 << 6),
  interaction_metadata: { user: ANN, name: 'ask' },
  components: [
    {
      type: 17,
      accent_color: 0x5865f2,
      components: [
        { type: 10, content: '### 2 passages in 1 report' },
        {
          type: 9,
          components: [
            {
              type: 10,
              content:
                '> **Modern IAM:** Managing Users, Roles, and Policies, avoiding long-term credentials\n> - one\n>   - two\n-# AWS Cloud Mastery #3 · 29 Nov 2025 · EN',
            },
          ],
          accessory: { type: 2, style: 5, label: 'Open section', url: 'https://reports.example.org/#a' },
        },
        { type: 14, divider: true, spacing: 1 },
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: 'Share here', custom_id: 'share:1' },
            { type: 2, style: 2, label: 'More passages', custom_id: 'more:1' },
            { type: 2, style: 4, label: 'Remove', custom_id: 'remove:1', disabled: true },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'section:1',
              placeholder: 'Choose a section',
              options: [
                { label: 'Highlights', value: 's:1', description: 'What was said' },
                { label: 'Key Takeaways', value: 's:2' },
              ],
            },
          ],
        },
        { type: 10, content: '-# Match: strong · quoted word for word' },
      ],
    },
  ],
});
