import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { pack, unpack } from 'msgpackr';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Seals a value with AES-256-GCM (NIST SP 800-38D) under a random nonce: nonce, tag, then the value as MessagePack.
 * @param place is authenticated with it, so that it opens nowhere else
 */
export function seal(value: object, key: Buffer, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const body = cipher.update(pack(value));
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` sealed in this place under this key; undefined for anything else. */
export function unseal<Value>(sealed: Uint8Array, key: Buffer, place: string): Value | undefined {
  if (sealed.length <= NONCE + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    const body = decipher.update(sealed.subarray(NONCE + TAG));
    decipher.final();
    return unpack(body) as Value;
  } catch {
    return undefined;
  }
}
