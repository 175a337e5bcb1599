/** Something that the person who runs Debrief can put right. The message says what happened and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
