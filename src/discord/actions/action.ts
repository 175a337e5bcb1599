/** A passage that a message shows, and where in it the quote begins (number of the line or sentence, from 0). */
export interface Shown {
  /** Id of the passage. */
  readonly id: string;
  readonly from: number;
}

/** Which reports a list holds; all of them without any. */
export interface ReportFilter {
  /** `t:` and a topic's id, or a text. */
  readonly topic?: string | undefined;
  /** Id of a speaker (see `speakerId`). */
  readonly speaker?: string | undefined;
  /** ISO 8601: `2025-11`. */
  readonly month?: string | undefined;
}

/** Something that can be shown again from the reports alone, at any time. */
export type Target =
  | {
      readonly kind: 'passages';
      readonly shown: readonly Shown[];
      /** Stands for the text that was seen; '' when it was not seen yet (see `markOf`). */
      readonly mark: string;
    }
  | {
      readonly kind: 'digest';
      /** `t:` and a topic's id, `e:` and an event's, or a text. */
      readonly about: string;
      readonly language: 'en' | 'vi' | 'auto';
      /** From 0. */
      readonly page: number;
    }
  | {
      readonly kind: 'comparison';
      /** Each as `about` of a digest. */
      readonly subjects: readonly [string, string];
      /** The matter that both are asked about; '' for all. */
      readonly about: string;
      readonly language: 'en' | 'vi' | 'auto';
      /** From 0. */
      readonly page: number;
    }
  | { readonly kind: 'reports'; readonly filter: ReportFilter; readonly page: number }
  /** `page` is that of the choice of sections. */
  | { readonly kind: 'report'; readonly id: string; readonly page: number }
  | { readonly kind: 'photos'; readonly id: string; readonly page: number }
  /** The whole section of the passage with this id. */
  | { readonly kind: 'section'; readonly id: string };

/** A target of one kind. */
export type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>;

/** What a control of /setup is for; those from `reports` to `try` open a form, which carries the same action. */
export const SETUP_STEPS = [
  'panel',
  'reports',
  'cool-down',
  'try',
  'take',
  'operator',
  'reset',
  'mentions',
  'ask',
  'threads',
  'language',
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What a button or a select does. All of it stands in its custom id, so that it works after any restart. */
export type Action =
  /** A page of what the message shows: in its place where only one person sees it. */
  | { readonly kind: 'turn'; readonly target: Target }
  /** Something else, for the member alone, or what the message shows, for everyone. */
  | { readonly kind: 'open' | 'share'; readonly target: Target }
  | { readonly kind: 'twin' | 'cite'; readonly shown: readonly Shown[] }
  | { readonly kind: 'rate'; readonly helpful: boolean; readonly shown: readonly Shown[] }
  /** Opens the form for a question; `event` is an id, '' for none. The form itself carries the same action. */
  | { readonly kind: 'follow-up'; readonly event: string }
  /** `asker` is the id of the user who may remove the message, besides moderators. */
  | { readonly kind: 'remove'; readonly asker: string }
  /** `mark` stands for the draft that was shown, '' where there is none. */
  | { readonly kind: 'setup'; readonly step: SetupStep; readonly mark: string }
  /** Follows a topic (`t:` and its id), a speaker (`s:`) or a series (`q:`). */
  | { readonly kind: 'follow'; readonly what: string }
  /** Ends that, in the server with this id. `telling` is the number of the message that tells of it, '' elsewhere. */
  | { readonly kind: 'unfollow'; readonly server: string; readonly what: string; readonly telling: string }
  /** Takes away all that is kept of who clicks. */
  | { readonly kind: 'forget' }
  /** A select whose values are ids of passages, or of reports. */
  | { readonly kind: 'pick'; readonly of: 'section' | 'report' };
