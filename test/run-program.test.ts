import { describe, expect, it } from 'vitest';
import { SetupError } from '../src/errors.js';
import { lastSentence } from '../src/run-program.js';
import { NO_START } from '../src/shop-start.js';

const trouble = (code: string) => Object.assign(new Error(`${code}: somewhere`), { code });

describe('the last sentence of a program', () => {
  it('is what is to be mended, where that is known', () => {
    expect(lastSentence(new SetupError('Set PORT.'), NO_START)).toBe('Set PORT.');
    expect(lastSentence(trouble('EADDRINUSE'), NO_START)).toMatch(/^The port is taken: /);
    expect(lastSentence(trouble('EACCES'), NO_START)).toMatch(/mend the rights of DATA_DIR\.$/);
  });

  it('says what could not be done where nobody expected the error', () => {
    expect(lastSentence(trouble('EMFILE'), NO_START)).toBe('The shop could not start: EMFILE: somewhere');
    expect(lastSentence('odd', { failure: 'It failed' })).toBe('It failed: odd');
  });
});
