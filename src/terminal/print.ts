/** Writes a line to standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Lets a reader of standard output close it when it has enough, as `| head` does: what is printed from then on is lost. */
export function letReaderStop(): void {
  process.stdout.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
  });
}
