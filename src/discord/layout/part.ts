import type { Quote } from '../../core/quote/quote.ts';
import type { Action } from '../actions/action.ts';

/** A part of a message, from top to bottom. Text is Discord's Markdown, already escaped where it is not ours. */
export type Part =
  | TextPart
  | { readonly kind: 'divider' }
  | ButtonsPart
  | SelectPart
  | ChannelsPart
  | GalleryPart
  | FilePart;

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  /** A button beside the text. */
  readonly link?: Link | undefined;
  /** Stands below the text, over the whole width. */
  readonly quote?: Quote | undefined;
  /** Stays when there is no room for all. */
  readonly pinned?: boolean;
  /** A number by which the text can be found in the message again; 1 or more. */
  readonly id?: number;
}

/** A button that opens an address. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A row of buttons, at most 5; always stays, unless it is empty. */
export interface ButtonsPart {
  readonly kind: 'buttons';
  readonly buttons: readonly Button[];
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  /** The one that most will want; at most one of a message. */
  readonly main?: boolean;
}

/** A list to choose one of, at most 25 options; always stays, unless it is empty. */
export interface SelectPart {
  readonly kind: 'select';
  readonly placeholder: string;
  readonly action: Action;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string | undefined;
    readonly selected?: boolean;
  }[];
}

/** A list of the server's channels to choose some of, or none; always stays. */
export interface ChannelsPart {
  readonly kind: 'channels';
  readonly placeholder: string;
  readonly action: Action;
  /** Ids; at most 25. */
  readonly selected: readonly string[];
}

/** A file to open; always stays. */
export interface FilePart {
  readonly kind: 'file';
  readonly file: AttachedFile;
}

/** What is sent along with a message. */
export interface AttachedFile {
  /** Letters, digits, dots and hyphens. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** At most 10 pictures; always stay. */
export interface GalleryPart {
  readonly kind: 'gallery';
  readonly pictures: readonly ({ readonly alt: string } & (
    | { readonly url: string }
    | { readonly file: AttachedFile }
  ))[];
}
