/** What a log says of an error. */
interface Described {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly [field: string]: unknown;
}

/** What is told of an error besides its message: Discord's and Node's codes. All else may hold what somebody wrote. */
const TOLD = ['code', 'status', 'method', 'url', 'syscall', 'address', 'port'];

/** The causes that an error may have in a row. */
const MAX_DEPTH = 4;

/**
 * An error for the log: its message and stack, a few fields that are known to be harmless, and its causes. discord.js puts
 * the body of a request into its errors, and checks of input the input: these are left out.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' && error !== null ? error.constructor?.name : error;
  const told = Object.entries(error).filter(([name, value]) => TOLD.includes(name) && isPlain(value));
  const described: Described = {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(told),
  };
  const inner = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  if (depth >= MAX_DEPTH || inner.length === 0) return described;
  return { ...described, causes: inner.map((each: unknown) => describeError(each, depth + 1)) };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
