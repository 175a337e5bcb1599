import { register } from 'tsx/esm/api';

// For threads that run the sources: they do not take over from the main one what reads TypeScript.
register();
