import { webcrypto } from 'node:crypto';

/** Whether Discord has signed this body at that time, as it claims. Never throws. */
export type VerifySignature = (signature: string, timestamp: string, body: Uint8Array) => Promise<boolean>;

/**
 * Checks signatures as Discord makes them: Ed25519 over the timestamp and the raw body (Receiving and Responding, Security
 * and Authorization). The key is read once; the work is done outside of the main thread.
 * @param publicKey 64 hexadecimal digits.
 */
export async function createVerifier(publicKey: string): Promise<VerifySignature> {
  const { subtle } = webcrypto;
  const key = await subtle.importKey('raw', Buffer.from(publicKey, 'hex'), { name: 'Ed25519' }, false, ['verify']);
  return async (signature, timestamp, body) => {
    if (!/^[0-9a-f]{128}$/iu.test(signature)) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return subtle.verify({ name: 'Ed25519' }, key, Buffer.from(signature, 'hex'), signed);
  };
}
