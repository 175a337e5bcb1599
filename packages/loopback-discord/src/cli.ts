#!/usr/bin/env node
import { setTimeout as delay } from 'node:timers/promises';
import { EndpointError, type Loopback, openPage, startLoopback } from './index.ts';

/**
 * Starts a Discord with a page, and says what a bot must be told to connect to it; `PORT` is that of the page.
 * `INTERACTIONS_ENDPOINT_URL` is that of a bot that takes interactions over HTTP.
 */
const discord = await startLoopback({ patienceMs: 15 * 60_000, messagesPerFiveSeconds: 50 });
const page = await openPage(discord, { port: Number(process.env['PORT'] ?? 3_000) });
process.stdout.write(`# Give these to your bot (new Client({ rest: { api: process.env.DISCORD_API_URL }, … })):
DISCORD_TOKEN=${discord.token}
DISCORD_API_URL=${discord.apiUrl}
DISCORD_PUBLIC_KEY=${discord.publicKey}
# and use it on ${page.url}
`);
const url = process.env['INTERACTIONS_ENDPOINT_URL'];
if (url !== undefined && url !== '') await useEndpoint(discord, url);

/** The bot may be started after this, with what this has printed. Tells each reason why it is not there yet once. */
async function useEndpoint({ setInteractionsEndpoint }: Loopback, url: string): Promise<void> {
  for (let told = ''; ; await delay(1_000)) {
    try {
      await setInteractionsEndpoint(url);
      return void process.stdout.write(`# Interactions are sent to ${url}\n`);
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      if (error.message !== told) process.stdout.write(`# Waiting: ${error.message}\n`);
      told = error.message;
    }
  }
}
