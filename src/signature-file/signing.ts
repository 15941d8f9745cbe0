import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import {
  asWritten,
  type FileInterest,
  type FileSignature,
  FORMAT,
  LIMITS,
  type SignatureFile,
  VERSION,
} from './format.js';

/**
 * Where a file comes from: `ours` as this shop wrote it; `changed` says that it is ours and is not as we wrote it;
 * `elsewhere` was signed by another shop, which nobody here can check.
 */
export type Origin = 'ours' | 'changed' | 'elsewhere';

export interface FileSigning {
  sign(interests: readonly FileInterest[]): FileSignature;
  originOf(file: SignatureFile): Origin;
}

/**
 * Signs with HMAC-SHA-256 (RFC 2104) under a key that HKDF (RFC 5869) derives from the shop's secret. What is signed is
 * what the file says and not its bytes: blanks and line ends that an editor changed change nothing. The key's code is
 * derived beside it, so that it leads back neither to the key nor to the secret.
 */
export function fileSigning(secret: string): FileSigning {
  const derived = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `afterglow: ${what}`, bytes));
  const signingKey = derived('signature files', 32);
  const key = derived('name of the key of signature files', 8).toString('base64url').slice(0, LIMITS.key);
  const macOf = (interests: readonly FileInterest[]) =>
    createHmac('sha256', signingKey)
      .update(JSON.stringify([FORMAT, VERSION, interests.map(asWritten)]))
      .digest();
  return {
    sign: (interests) => ({ key, mac: macOf(interests).toString('base64url') }),
    originOf({ interests, signature }) {
      if (signature.key !== key) return 'elsewhere';
      const given = Buffer.from(signature.mac, 'base64url');
      const own = macOf(interests);
      return given.length === own.length && timingSafeEqual(given, own) ? 'ours' : 'changed';
    },
  };
}
