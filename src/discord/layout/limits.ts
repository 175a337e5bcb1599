/** Limits of Discord's platform that are not checked for us (https://docs.discord.com/developers/components/reference). */

/** Characters over all text displays of a message, Markdown included. */
export const MESSAGE_TEXT = 4_000;
/** Components of a message, nested ones included. */
export const MESSAGE_COMPONENTS = 40;
/** Characters of the address behind a link button. */
export const LINK_URL = 512;
/** Characters of a button's label. */
export const BUTTON_LABEL = 80;
/** Characters of a custom id. */
export const CUSTOM_ID = 100;
/** Characters of an option's label, value and description in a select. */
export const SELECT_OPTION = 100;
/** Options of a select. */
export const SELECT_OPTIONS = 25;
/** Characters of what a select shows before a choice. */
export const PLACEHOLDER = 150;
/** Pictures of a media gallery. */
export const GALLERY = 10;
/** Characters of a picture's alternative text. */
export const ALT_TEXT = 1_024;
/** Characters of a suggestion's name and of its value. */
export const CHOICE = 100;
/** Suggestions at once. */
export const CHOICES = 25;
/** Characters of a thread's name. */
export const THREAD_NAME = 100;
