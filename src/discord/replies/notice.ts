import { UserError } from '../../settings/user-error.ts';
import type { Permission } from '../permissions.ts';

/** A reply that is a sentence in place of an answer. */
export interface NoticeReply {
  readonly kind: 'notice';
  readonly notice: Notice;
}

export type Notice =
  | { readonly kind: 'no-such-report'; readonly asked: string }
  | { readonly kind: 'too-long'; readonly maxCharacters: number }
  | {
      readonly kind: 'wrong-length';
      readonly option: string;
      readonly min: number;
      readonly max: number;
      readonly length: number;
    }
  /** What the member can put right, in words made for them. */
  | { readonly kind: 'mistake'; readonly message: string }
  /** A defect: the log explains the reference. */
  | { readonly kind: 'fault'; readonly reference: string }
  /** `at`: seconds since 1970. */
  | { readonly kind: 'cool-down'; readonly at: number }
  | { readonly kind: 'cannot-post'; readonly permission: Permission; readonly channel: string }
  | { readonly kind: 'thanks'; readonly helpful: boolean }
  | {
      readonly kind:
        | 'starting'
        | 'gone'
        | 'no-twin'
        | 'no-photos'
        | 'old-button'
        | 'no-text'
        | 'not-yours'
        | 'not-admin'
        | 'cannot-reload';
    };

export function noticeReply(notice: Notice): NoticeReply {
  return { kind: 'notice', notice };
}

/** Something that the member can put right, told in their language. */
export class Mistake extends UserError {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super(`A member's mistake: ${notice.kind}`);
    this.notice = notice;
  }
}
