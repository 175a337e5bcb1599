import type { Answer } from '../core/answer/answer.ts';
import type { Digest } from '../core/digest/digest.ts';
import type { Report } from '../core/passage.ts';

/** What there is to say, before it is put into Discord's form. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly reportCount: number }
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'report-list'; readonly reports: readonly Report[]; readonly total: number }
  | { readonly kind: 'report-card'; readonly report: Report }
  | { readonly kind: 'help'; readonly examples: readonly string[]; readonly reportCount: number }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** A sentence in place of an answer. */
export type Notice =
  | { readonly kind: 'no-such-report'; readonly asked: string }
  | { readonly kind: 'too-long'; readonly maxCharacters: number }
  /** What the member can put right, in words made for them. */
  | { readonly kind: 'mistake'; readonly message: string }
  /** A defect: the log explains the reference. */
  | { readonly kind: 'fault'; readonly reference: string };
