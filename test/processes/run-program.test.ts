import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/errors.js';
import { lastSentence } from '../../src/processes/run-program.js';
import { NO_START } from '../../src/shop/shop-start.js';

const trouble = (code: string) => Object.assign(new Error(`${code}: somewhere`), { code });

describe('the last sentence of a program', () => {
  it('is what is to be mended, where that is known', () => {
    expect(lastSentence(new SetupError('Set PORT.'), NO_START)).toBe('Set PORT.');
    expect(lastSentence(trouble('EADDRINUSE'), NO_START)).toMatch(/^The port is taken: /);
    expect(lastSentence(trouble('EACCES'), NO_START)).toMatch(/mend the rights of DATA_DIR\.$/);
    expect(lastSentence(trouble('EROFS'), NO_START)).toBe(
      'DATA_DIR is read-only: mount it so that it can be written, or set DATA_DIR to another folder.',
    );
  });

  it('names the port, or the address, at which nobody may listen', () => {
    const listening = (code: string, facts: object = { port: 80 }) =>
      lastSentence(Object.assign(trouble(code), { syscall: 'listen', ...facts }), NO_START);
    expect(listening('EADDRINUSE')).toMatch(/^Port 80 is taken: /);
    expect(listening('EACCES')).toBe(
      'Port 80 may not be used by this user: set PORT to a number above 1023.',
    );
    expect(listening('EADDRNOTAVAIL', { address: '192.0.2.1' })).toMatch(
      /^192\.0\.2\.1 is no address of this/,
    );
  });

  it.each([
    [13, /^\/data\/sessions may not be used by this user: /],
    [28, /^The disk of \/data\/sessions is full: /],
    [30, /^\/data\/sessions is read-only: /],
    [-30793, /^\/data\/sessions was not made by this version of the shop: /],
    [-30796, /^\/data\/sessions is damaged: /],
    [-30787, /^The shop could not start: odd$/],
    [12_345, /^The shop could not start: odd$/],
  ])('says what LMDB means by %i', (code, sentence) => {
    const error = Object.assign(new Error('odd'), { code, path: '/data/sessions' });
    expect(lastSentence(error, NO_START)).toMatch(sentence);
    expect(lastSentence(error, { failure: 'The shop could not start' })).toMatch(sentence);
  });

  it('says what could not be done where nobody expected the error', () => {
    expect(lastSentence(trouble('EMFILE'), NO_START)).toBe('The shop could not start: EMFILE: somewhere');
    expect(lastSentence('odd', { failure: 'It failed' })).toBe('It failed: odd');
  });
});
