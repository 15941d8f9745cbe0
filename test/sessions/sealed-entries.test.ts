import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toStored } from '../../src/sessions/entry-codec.js';
import { type Erased, LONGEST_SEAL, SEAL_LASTS, sealedEntries } from '../../src/sessions/sealed-entries.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import type { EntryId } from '../../src/visits/entry.js';
import { entry, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';

const SECRET = 'a secret of the shop';
const SESSION = 'a-session' as SessionId;
const sealing = sealedEntries(SECRET);

const erased = (count: number): Erased => ({
  withdrawal: 'the-withdrawal00' as EntryId,
  endsAt: NOON + DAY,
  entries: Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    stored: toStored(
      at % 2 === 0
        ? entry({ type: 'search', meaning: new Uint8Array(randomBytes(384)), found: [] })
        : signal('view', `product-${at}`),
    ),
  })),
});

describe('sealed entries', () => {
  test('open again as they were, for the session they were sealed for', async () => {
    const given = erased(7);
    const seal = await sealing.seal(given, SESSION, NOON);
    expect(await sealing.open(seal, SESSION, NOON + SEAL_LASTS - 1)).toEqual(given);
    expect(await sealedEntries(SECRET).open(seal, SESSION, NOON)).toEqual(given);
  });

  test('say nothing to whoever reads them, and are never the same twice', async () => {
    const given = {
      ...erased(0),
      entries: [{ number: 1, stored: toStored(signal('view', 'cork-yoga-block')) }],
    };
    const [one, two] = await Promise.all([1, 2].map(() => sealing.seal(given, SESSION, NOON)));
    expect(Buffer.from(one ?? '', 'base64url').toString('latin1')).not.toContain('cork');
    expect(one).not.toBe(two);
  });

  test('do not open for another session, another shop, or after an hour', async () => {
    const seal = await sealing.seal(erased(3), SESSION, NOON);
    expect(await sealing.open(seal, 'another' as SessionId, NOON)).toBe('changed');
    expect(await sealedEntries('another secret').open(seal, SESSION, NOON)).toBe('changed');
    expect(await sealing.open(seal, SESSION, NOON + SEAL_LASTS)).toBe('expired');
    expect(await sealing.open(seal, SESSION, NOON + DAY)).toBe('expired');
  });

  test('do not open when any bit of them was changed, the expiry included', async () => {
    const seal = Buffer.from(await sealing.seal(erased(2), SESSION, NOON), 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(seal.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(seal);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await sealing.open(changed.toString('base64url'), SESSION, NOON)).toBe('changed');
      }),
      { numRuns: runs(300) },
    );
  });

  test('nothing else opens, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (text) => {
        expect(await sealing.open(text, SESSION, NOON)).toBe('changed');
      }),
    );
  });

  test('hold a full log of searches, which no packing makes smaller', async () => {
    const full: Erased = {
      ...erased(0),
      entries: Array.from({ length: 1_000 }, (_, at) => ({
        number: at + 1,
        stored: toStored(
          entry(
            { type: 'search', meaning: new Uint8Array(randomBytes(384)), found: [] },
            NOON + at * MINUTE,
            randomBytes(12).toString('base64url'),
          ),
        ),
      })),
    };
    const seal = await sealing.seal(full, SESSION, NOON);
    expect(seal.length).toBeLessThan(LONGEST_SEAL);
    expect(await sealing.open(seal, SESSION, NOON)).toEqual(full);
  });

  test('a bomb is not unpacked, even one sealed with the shop’s own key', async () => {
    const key = Buffer.from(hkdfSync('sha256', SECRET, '', 'afterglow: erased entries', 32));
    const [nonce, expiry] = [randomBytes(12), Buffer.alloc(8)];
    expiry.writeBigUInt64BE(BigInt(NOON + DAY));
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(
      Buffer.concat([expiry, Buffer.from(SESSION)]),
    );
    const body = Buffer.concat([
      cipher.update(deflateRawSync(Buffer.alloc(64_000_000, '0'))),
      cipher.final(),
    ]);
    const bomb = Buffer.concat([expiry, nonce, cipher.getAuthTag(), body]).toString('base64url');
    expect(bomb.length).toBeLessThan(LONGEST_SEAL);
    expect(await sealing.open(bomb, SESSION, NOON)).toBe('changed');
  });
});
