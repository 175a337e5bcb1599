import { type Client, Events } from 'discord.js';

/**
 * Keeps what discord.js cannot read from ending the process: it throws out of an asynchronous listener of its own (14.28),
 * so that nobody can catch it, for a field that is null or of another type than documented. Such an event is passed over, and
 * told as an error of the client.
 */
export function guardPackets(client: Client): void {
  // It is private, and there is no other place between the socket and the structures. A test says when it is gone.
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  const guarded = (...packet: readonly unknown[]): boolean => {
    try {
      return Reflect.apply(handle, client.ws, packet) === true;
    } catch (error) {
      client.emit(Events.Error, unreadable(error));
      return false;
    }
  };
  Reflect.set(client.ws, 'handlePacket', guarded);
}

/** Where it happened, without the message: that quotes what was in the event, such as what a member wrote. */
function unreadable(error: unknown): Error {
  const [name, stack = ''] = error instanceof Error ? [error.name, error.stack] : [typeof error];
  const told = new Error(`An event of Discord’s cannot be read (${name})`);
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  told.stack = [`${told.name}: ${told.message}`, ...places].join('\n');
  return told;
}
