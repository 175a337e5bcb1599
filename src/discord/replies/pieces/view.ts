import type { Locale } from '../../languages/locale.ts';

/** Who reads a message, and where. */
export interface View {
  readonly locale: Locale;
  readonly audience: Audience;
}

export type Audience =
  /** One member. `notShared`: everyone was meant to, but the bot may not post there. */
  | { readonly kind: 'private'; readonly notShared?: { readonly permission: string; readonly channel: string } }
  /**
   * Everyone in the channel. `asker` is the id of the user who asked and may remove it; `shared`: by a button, so
   * nothing else names the asker. `question` is Markdown, taken from the message that was shared.
   */
  | {
      readonly kind: 'public';
      readonly asker: string;
      readonly shared?: { readonly question: string | undefined };
    };
