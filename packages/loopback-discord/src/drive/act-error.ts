/** A member has tried what Discord's own program would not have let them do. A mistake of the test, or a bug it found. */
export class ActError extends Error {}
