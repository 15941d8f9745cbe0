import { expect, it } from 'vitest';
import { isLoopback } from '../../src/net/loopback.js';

it('tells addresses of this machine from all others', () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
    expect(isLoopback(address)).toBe(true);
  for (const address of ['1.1.1.1', '10.0.0.1', '::2', 'localhost', '', undefined])
    expect(isLoopback(address)).toBe(false);
});
