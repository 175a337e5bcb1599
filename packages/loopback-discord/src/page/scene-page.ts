import './skyra.ts';
import type { Reading } from '../markdown/reading.ts';
import type { DiscordMessage } from '../page-server/discord-message.ts';
import { create } from './create.ts';
import { renderMessage } from './message-element.ts';
import styles from './styles.css';

/** What the page finds in its element `#scene`, as JSON. */
export interface ScenePage {
  readonly messages: readonly DiscordMessage[];
  readonly reading: Reading;
}

document.head.append(create('style', {}, styles));
const scene: ScenePage = JSON.parse(document.querySelector('#scene')?.textContent ?? '{"messages":[]}');
document.body.append(
  create('discord-messages', {}, ...scene.messages.map((message) => renderMessage(message, scene.reading))),
);
