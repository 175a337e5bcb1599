import { UserError } from '../../settings/user-error.ts';
import type { Notice } from './notice.ts';

/** Something that the member can put right, told in their language. */
export class Mistake extends UserError {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super(`A member's mistake: ${notice.kind}`);
    this.notice = notice;
  }
}
