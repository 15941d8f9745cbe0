import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedSessionId } from '../../src/sessions/signed-session-id.js';

const NAME = '__Host-afterglow';
const SECRET = 'a secret of this shop';
/** As express-session makes it. */
const cookieOf = (id: string, secret = SECRET) => {
  const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
  return `${NAME}=${encodeURIComponent(`s:${id}.${signature}`)}`;
};

describe('the session of a cookie', () => {
  test('is told where the shop signed it, wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), (id) => {
        expect(signedSessionId(cookieOf(id), NAME, SECRET)).toBe(id);
        expect(signedSessionId(`theme=dark; ${cookieOf(id)}; x=1`, NAME, SECRET)).toBe(id);
      }),
    );
  });

  test('is nobody where somebody else signed it, or nobody, or it is no cookie at all', () => {
    expect(signedSessionId(cookieOf('abc', 'another'), NAME, SECRET)).toBeUndefined();
    expect(signedSessionId(cookieOf('abc').replace('abc', 'abd'), NAME, SECRET)).toBeUndefined();
    expect(signedSessionId(`${NAME}=s%3Aabc`, NAME, SECRET)).toBeUndefined();
    expect(signedSessionId(`${NAME}=%E0%A4%A`, NAME, SECRET)).toBeUndefined();
    expect(signedSessionId(undefined, NAME, SECRET)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(signedSessionId(`${NAME}=${text}`, NAME, SECRET)).toBeUndefined();
      }),
    );
  });
});
