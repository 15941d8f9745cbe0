import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, vi } from 'vitest';

/** 128 times cheaper than the shop's own. */
const N = 2 ** 10;

/**
 * Makes codes and logins of the suite, or of the group, that calls this cheap to work out: for cases that are not
 * about what a guess costs. What is kept still names the shop's own cost.
 */
export function cheapScrypt(): void {
  const { scrypt } = crypto;
  beforeAll(() => {
    const cheap = (...[text, salt, length, cost, done]: Parameters<typeof scrypt>) =>
      scrypt(text, salt, length, { ...cost, N }, done);
    vi.spyOn(crypto, 'scrypt').mockImplementation(cheap as typeof scrypt);
    syncBuiltinESMExports();
  });
  afterAll(() => {
    vi.mocked(crypto.scrypt).mockRestore();
    syncBuiltinESMExports();
  });
}
