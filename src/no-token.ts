/** What `npm start` says where no token is set. */
export const NO_TOKEN = `There is no DISCORD_TOKEN, so there is no bot to start.

To get one:
  1. Open https://discord.com/developers/applications and choose "New Application".
  2. Under "Bot", choose "Reset Token" and copy the token.
  3. Put it into a file named .env:  DISCORD_TOKEN=…   (.env.example lists everything else)
  4. Run npm start again. README.md says how to invite the bot to a server.

To ask the reports without Discord:
  npm run --silent ask -- "IAM best practices"
`;
