import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { DAY, HOUR } from '../time/clock.js';
import type { EntryId } from '../visits/entry.js';
import { fromJson, toJson } from './entry-json.js';
import type { NumberedEntry, SessionId } from './session-log.js';

/** What ending personalisation erased, or went with a list. It travels in the answer alone: the shop keeps none of it. */
export interface Erased {
  /** The entry that withdrew consent, or threw the list away. */
  readonly withdrawal: EntryId;
  readonly entries: readonly NumberedEntry[];
  /** When the session would have ended, milliseconds since 1970. */
  readonly endsAt: number;
}

/** How long what was erased can be brought back, milliseconds. */
export const SEAL_LASTS = HOUR;
/** Characters of the longest seal: a full log of a thousand searches has 600,000. */
export const LONGEST_SEAL = 1_000_000;
/** A full log has 700,000 characters; what unpacks to more was not made here, bytes. */
const MOST_UNPACKED = 4_000_000;

/** What says that it is older was not made here, milliseconds. */
const OLDEST_PAGE = 365 * DAY;

const CIPHER = 'aes-256-gcm';
const [EXPIRY, NONCE, TAG] = [8, 12, 16];
const HEAD = EXPIRY + NONCE + TAG;
const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Seals entries for one session until they expire: AES-256-GCM, its key derived by HKDF from the secret. */
export function sealedEntries(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'afterglow: erased entries', 32));
  return {
    /** @param now milliseconds since 1970; the seal can be opened for `SEAL_LASTS` from then */
    async seal(erased: Erased, session: SessionId, now: number): Promise<string> {
      const packed = await pack(Buffer.from(toJson(erased)));
      const nonce = randomBytes(NONCE);
      const expiry = expiryBytes(now + SEAL_LASTS);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(session, expiry));
      const body = Buffer.concat([cipher.update(packed), cipher.final()]);
      return Buffer.concat([expiry, nonce, cipher.getAuthTag(), body]).toString('base64url');
    },

    /** @returns `changed` for what is not a seal of this shop and session, `expired` for one too old */
    async open(text: string, session: SessionId, now: number): Promise<Erased | 'changed' | 'expired'> {
      if (!/^[\w-]+$/.test(text)) return 'changed';
      const sealed = Buffer.from(text, 'base64url');
      const packed = decrypt(key, sealed, session);
      if (!packed) return 'changed';
      if (expiryOf(sealed) <= now) return 'expired';
      const json = await unpack(packed, { maxOutputLength: MOST_UNPACKED }).catch(() => undefined);
      return json ? (fromJson(json.toString()) as Erased) : 'changed';
    },

    /** Whether a text says that it is a seal that is too old. Of another visit nothing vouches for that: for words only. */
    saysExpired(text: string, now: number): boolean {
      const expiry = expiryOf(Buffer.from(text, 'base64url'));
      return now - OLDEST_PAGE < expiry && expiry <= now;
    },
  };
}

/** Milliseconds since 1970, as the seal says it in the clear; infinity where it says none. */
const expiryOf = (sealed: Buffer): number =>
  sealed.length > HEAD ? Number(sealed.readBigUInt64BE()) : Number.POSITIVE_INFINITY;

function decrypt(key: Buffer, sealed: Buffer, session: SessionId) {
  if (sealed.length <= HEAD) return undefined;
  const expiry = sealed.subarray(0, EXPIRY);
  const nonce = sealed.subarray(EXPIRY, EXPIRY + NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
    .setAAD(boundTo(session, expiry))
    .setAuthTag(sealed.subarray(EXPIRY + NONCE, HEAD));
  try {
    const body = Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]);
    return body;
  } catch {
    return undefined;
  }
}

function expiryBytes(at: number): Buffer {
  const bytes = Buffer.alloc(EXPIRY);
  bytes.writeBigUInt64BE(BigInt(Math.ceil(at)));
  return bytes;
}

const boundTo = (session: SessionId, expiry: Buffer) => Buffer.concat([expiry, Buffer.from(session)]);
