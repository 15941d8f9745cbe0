import { randomBytes } from 'node:crypto';

/** Bytes of a token. */
const SIZE = 12;
/** Tokens drawn at once: asking for random bytes takes as long for one as for these. */
const AT_ONCE = 64;

let drawn = Buffer.alloc(0);

/** A token for the forms of one rendering: sent twice with the same press, the press counts once. */
export function newToken(): string {
  if (drawn.length === 0) drawn = randomBytes(SIZE * AT_ONCE);
  const token = drawn.toString('base64url', 0, SIZE);
  drawn = drawn.subarray(SIZE);
  return token;
}

/** The token a form carried, or a new one where it carried none that this shop could have made. */
export function tokenOf(text: string | undefined): string {
  return text !== undefined && /^[A-Za-z0-9_-]{16}$/.test(text) ? text : newToken();
}
