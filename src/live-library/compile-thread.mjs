import { register } from 'tsx/esm/api';

// Threads do not take over from the main thread what reads TypeScript.
register();
await import('./compile-thread.ts');
