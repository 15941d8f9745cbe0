import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { HOUR } from '../time/clock.js';

/** A random key that lives for an hour from its first use, in this process alone. */
export function ownHourKey(): () => Buffer {
  let key: Buffer | undefined;
  return () => {
    if (key) return key;
    key = randomBytes(32);
    setTimeout(() => {
      key = undefined;
    }, HOUR).unref();
    return key;
  };
}

/** What is counted in place of an address: nobody can tell the address from it once the key is gone. */
export function addressKey(address: string, key: Buffer): string {
  return createHmac('sha256', key).update(network(address)).digest('base64url').slice(0, 22);
}

/** IPv4 as it is; of IPv6 the first 64 bits, which is the least that one household has. */
function network(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped) || !isIPv6(mapped)) return mapped;
  const [head = '', tail = ''] = mapped.replace(/%.*$/, '').toLowerCase().split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const zeros = mapped.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
