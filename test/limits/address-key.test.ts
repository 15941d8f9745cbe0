import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressKey, ownHourKey } from '../../src/limits/address-key.js';
import { HOUR, MINUTE } from '../../src/time/clock.js';

afterEach(() => {
  vi.useRealTimers();
});

const KEY = Buffer.alloc(32, 7);

describe('what is kept of an address', () => {
  test('is not the address', () => {
    const kept = addressKey('203.0.113.9', KEY);
    expect(kept).toMatch(/^[\w-]{22}$/);
    expect(kept).not.toBe(addressKey('203.0.113.10', KEY));
    expect(kept).not.toBe(addressKey('203.0.113.9', Buffer.alloc(32, 8)));
  });

  test.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::2'],
    ['2001:db8::1', '2001:db8:0:0:ffff::1'],
    ['fe80::1%eth0', 'fe80::2'],
  ])('%s counts with %s', (one, other) => {
    expect(addressKey(one, KEY)).toBe(addressKey(other, KEY));
  });

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::1', '1::'],
  ])('%s does not count with %s', (one, other) => {
    expect(addressKey(one, KEY)).not.toBe(addressKey(other, KEY));
  });
});

describe('the key', () => {
  test('is another one after an hour, and the former is forgotten', async () => {
    vi.useFakeTimers();
    const key = ownHourKey();
    const first = await key();
    vi.advanceTimersByTime(59 * MINUTE);
    expect(await key()).toBe(first);
    vi.advanceTimersByTime(HOUR - 59 * MINUTE);
    expect((await key()).equals(first)).toBe(false);
  });
});
