/** A piece of a message as Discord understood it. Text is what is shown, never Markdown. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly MarkdownNode[];
    }
  | { readonly kind: 'quote' | 'subtext'; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  /** `start` is the number of the first item; undefined for bullets. */
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  /** `name` is without the slash, with subcommands: 'manage status'. */
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'server-page'; readonly page: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string; readonly animated: boolean }
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle };

/** Discord's styles of a timestamp (Reference, Message Formatting, Timestamp Styles). */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';
