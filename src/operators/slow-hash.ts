import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's first choice of parameters for scrypt: 128 MiB and about .4 s a guess. */
const COST = { N: 2 ** 17, r: 8, p: 1 };
const KEY_LENGTH = 32;
const SALT_LENGTH = 16;
/** Node allows 32 MiB unless told; scrypt needs 128 N r bytes and a little. */
const MEMORY = 160 * 1024 * 1024;
/** Logins that may wait for the one being worked on: each takes 128 MiB, so they take turns. */
const WAITING = 8;

/** More logins at once than the shop works on. */
export class TooManyAtOnceError extends Error {
  override readonly name = 'TooManyAtOnceError';
}

/** Hashes a text with a salt of its own, off the event loop: `scrypt$N$r$p$salt$key`. */
export async function slowHash(text: string): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await inTurn(() => derive(text, salt, COST));
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a hash is of this text. Takes as long for a wrong text, and where there is no hash to compare with. */
export async function matchesSlowHash(text: string, hash: string | undefined): Promise<boolean> {
  const { salt, key, cost } = parts(hash) ?? NOBODY;
  const derived = await inTurn(() => derive(text, salt, cost));
  return timingSafeEqual(derived, key) && hash !== undefined;
}

const NOBODY = { salt: randomBytes(SALT_LENGTH), key: randomBytes(KEY_LENGTH), cost: COST };

function parts(hash: string | undefined): typeof NOBODY | undefined {
  const [name, N, r, p, salt = '', key = ''] = hash?.split('$') ?? [];
  if (name !== 'scrypt') return undefined;
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== KEY_LENGTH) return undefined;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return { salt: Buffer.from(salt, 'base64url'), key: bytes, cost };
}

function derive(text: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(text.normalize('NFKC'), salt, KEY_LENGTH, { ...cost, maxmem: MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= WAITING) throw new TooManyAtOnceError('Too many logins at once.');
  waiting++;
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn.finally(() => {
    waiting--;
  });
}
