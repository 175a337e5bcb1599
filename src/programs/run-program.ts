import { config as loadEnvironment } from 'dotenv';
import { assertBuiltFromSources } from '../build.ts';
import { UserError } from '../settings/user-error.ts';

/**
 * Runs a program with the variables of `.env`. What the person who started it can put right is said on standard error,
 * and the process ends with this code, by default 1.
 */
export async function runProgram(program: () => Promise<void>, exitCode = 1): Promise<void> {
  try {
    assertBuiltFromSources();
    loadEnvironment({ quiet: true });
    await program();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(exitCode);
  }
}
