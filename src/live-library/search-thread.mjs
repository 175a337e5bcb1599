import { register } from 'tsx/esm/api';

// Threads do not take over from the main thread what reads TypeScript.
register();
export const { search } = await import('./search-thread.ts');
