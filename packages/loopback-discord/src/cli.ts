#!/usr/bin/env node
import { openPage, startLoopback } from './index.ts';

/** Starts a Discord with a page, and says what a bot must be told to connect to it; `PORT` is that of the page. */
const discord = await startLoopback({ patienceMs: 15 * 60_000, messagesPerFiveSeconds: 50 });
const page = await openPage(discord, { port: Number(process.env['PORT'] ?? 3_000) });
process.stdout.write(`# Give these to your bot (new Client({ rest: { api: process.env.DISCORD_API_URL }, … })):
DISCORD_TOKEN=${discord.token}
DISCORD_API_URL=${discord.apiUrl}
# and use it on ${page.url}
`);
