import type { Reading } from '../markdown/reading.ts';
import type { DiscordMessage } from './discord-message.ts';

/** A page that shows messages as one reader sees them; `program` is the bundle of page/scene-page.ts. */
export function sceneHtml(messages: readonly DiscordMessage[], reading: Reading, program: string): string {
  return `<!doctype html>
<html lang="${reading.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: http://127.0.0.1:*">
<title>Discord messages</title>
<body>
<script type="application/json" id="scene">${JSON.stringify({ messages, reading }).replaceAll('<', '\\u003c')}</script>
<script>${program.replaceAll('</script', '<\\/script')}</script>
`;
}
