import { randomFillSync } from 'node:crypto';

const LENGTH = 12;
/** Random bytes for this many tokens are made at once: `randomBytes` costs 3 µs and an object that outlives its request. */
const AT_ONCE = 256;
const pool = Buffer.alloc(AT_ONCE * LENGTH);
let used = pool.length;

/** A token for the forms of one rendering: sent twice with the same press, the press counts once. */
export function newToken(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += LENGTH;
  return pool.toString('base64url', used - LENGTH, used);
}

/** The token a form carried, or a new one where it carried none that this shop could have made. */
export function tokenOf(text: string | undefined): string {
  return text !== undefined && /^[A-Za-z0-9_-]{16}$/.test(text) ? text : newToken();
}
