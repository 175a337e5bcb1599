import type { Redis } from 'ioredis';

/**
 * A text that any process can set, and all hear of: at once where they are connected, else when they are. What cannot be said
 * now is said when Redis is there. Never throws.
 */
export function createAnnouncements(redis: Redis, key: string) {
  const subscriber = redis.duplicate();
  // The first connection tells what is wrong.
  subscriber.on('error', () => {});
  const listeners: ((text: string) => void)[] = [];
  let unsaid: string | undefined;

  async function say(): Promise<void> {
    const text = unsaid;
    if (text === undefined) return;
    await redis.set(key, text);
    await redis.publish(key, text);
    if (unsaid === text) unsaid = undefined;
  }

  /** What was said last, and is told to these. */
  async function hear(told: readonly ((text: string) => void)[]): Promise<void> {
    const text = await redis.get(key);
    if (text !== null) for (const tell of told) tell(text);
  }

  // Where the connection is lost meanwhile, the next one does it.
  const tried = (work: Promise<void>): void => void work.catch(() => {});
  redis.on('ready', () => tried(hear(listeners).then(say)));
  subscriber.on('ready', () => tried(subscriber.subscribe(key).then(() => hear(listeners))));
  subscriber.on('message', (_channel, text) => {
    for (const tell of listeners) tell(text);
  });
  return {
    announce: (text: string): void => {
      unsaid = text;
      if (redis.status === 'ready') tried(say());
    },
    listen: (listener: (text: string) => void): void => {
      listeners.push(listener);
      if (redis.status === 'ready') tried(hear([listener]));
    },
    close: () => subscriber.disconnect(),
  };
}
