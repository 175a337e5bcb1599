import type { Loopback } from '../../loopback.ts';
import { type Reading, STRANGER } from '../../markdown/reading.ts';
import { readPageFile } from '../../page-file.ts';
import type { DiscordMessage, Message } from '../../state/message.ts';
import { displayName } from '../protocol.ts';
import { showMessage } from './channel.ts';

/** A message, and the name of the command that it answers, without the slash. */
export interface ShownMessage {
  readonly message: Message;
  readonly command?: string | undefined;
}

/**
 * A page that shows messages, oldest first, as a reader sees them: for pictures. It needs nothing but itself, and the
 * Discord as long as there are uploads in the messages. The last argument says in which language, when and in which theme
 * they are read.
 */
export async function messagesHtml(
  discord: Loopback,
  messages: readonly ShownMessage[],
  { theme = 'dark', ...reading }: Partial<Reading> & { readonly theme?: Theme } = {},
): Promise<string> {
  const shown = messages.map(({ message, command }) => showMessage(discord, message, command));
  const people = shown.flatMap(({ author, interaction_metadata: metadata }) => [author, metadata?.user ?? []].flat());
  const known = {
    users: Object.fromEntries(people.map((user) => [user.id, displayName(user)])),
    channels: { [discord.channel.id]: discord.channel.name },
  };
  return payloadsHtml(shown, { ...STRANGER, ...known, ...reading }, theme);
}

/** The reader's theme. */
type Theme = 'dark' | 'light';

/** The same for messages as Discord's API gives them. */
export async function payloadsHtml(
  messages: readonly DiscordMessage[],
  reading: Reading,
  theme: Theme = 'dark',
): Promise<string> {
  const [script, styles] = await Promise.all(['messages.js', 'messages.css'].map(readPageFile));
  return `<!doctype html>
<html lang="${reading.locale}" data-theme="${theme}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: http://127.0.0.1:*">
<title>Discord messages</title>
<style>${styles}</style>
<body>
<script type="application/json" id="messages">${JSON.stringify({ messages, reading }).replaceAll('<', '\\u003c')}</script>
<script>${script?.replaceAll('</script', '<\\/script')}</script>
`;
}
