import { Socket } from 'node:net';

const connect = Socket.prototype.connect;

/** Lets every connection of this process fail that does not go to 127.0.0.1. */
export function forbidOutside(): void {
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const [first] = args.flat();
    const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined;
    const path = typeof first === 'object' && first !== null && 'path' in first ? first.path : undefined;
    if (host !== '127.0.0.1' && !path) throw new Error(`A test has tried to connect to ${host}.`);
    return Reflect.apply(connect, this, args);
  };
}
