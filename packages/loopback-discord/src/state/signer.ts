import { generateKeyPairSync, sign } from 'node:crypto';

/** Signs as Discord signs what it sends to a bot over HTTP (Receiving and Responding, Validating Security Request Headers). */
export interface Signer {
  /** 64 hexadecimal digits, as the Developer Portal shows it. */
  readonly publicKey: string;
  /** The Ed25519 signature over the timestamp and the body, one after the other: 128 hexadecimal digits. */
  readonly sign: (timestamp: string, body: string) => string;
}

/** A signer with a key of its own. */
export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (timestamp, body) => sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
  };
}
