/** Limits of Discord's platform that are not checked for us (https://docs.discord.com/developers/components/reference). */

/** Characters over all text displays of a message, Markdown included. */
export const MESSAGE_TEXT = 4_000;
/** Components of a message, nested ones included. */
export const MESSAGE_COMPONENTS = 40;
/** Characters of the address behind a link button. */
export const LINK_URL = 512;
/** Characters of a button's label. */
export const BUTTON_LABEL = 80;
/** Characters of a suggestion's name and of its value. */
export const CHOICE = 100;
/** Suggestions at once. */
export const CHOICES = 25;
/** Characters of a command's or option's description. */
export const DESCRIPTION = 100;
