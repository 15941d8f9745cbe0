import { randomBytes } from 'node:crypto';

/** Crockford's letters and digits: none looks like another, and none spells by accident. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
const GROUP = 4;

/** A code of 28 symbols, 140 random bits, in groups that can be read aloud: `7K2M-0XQD-…`. */
export function newCode(): string {
  // 32 symbols divide 256: every one is as likely.
  const symbols = [...randomBytes(GROUPS * GROUP)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join('');
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What was typed as the code's own symbols: case, spaces, dashes and look-alikes are forgiven. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}
