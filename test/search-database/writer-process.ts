import { createWriter } from '../../src/search-database/write/writer.ts';
import { writtenFrom } from '../../src/search-database/written-library.ts';
import { LIBRARY } from './library.ts';

/** A host of its own that writes; says so, and goes on until it is killed. */
const writer = createWriter(process.argv[2] ?? '', {
  tryEvery: 50,
  onWritten: () => process.stdout.write(`${writer.isWriting() ? 'written' : 'not mine'}\n`),
});
writer.write(writtenFrom(LIBRARY, 'of the other process'));
setInterval(() => {}, 1_000);
