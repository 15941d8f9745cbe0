import { describe, expect, it } from 'vitest';
import { utf8Of } from '../../src/text/utf8.js';

describe('the bytes of a text', () => {
  it.each([
    '',
    'plain',
    'Küchenmesser für 30,00 €',
    'a crab 🦀 and a flag 🏴‍☠️',
    'half a pair \ud83e of surrogates',
    '\udc00',
    'x'.repeat(70_000),
    '“'.repeat(70_000),
  ])('are those that Buffer.from gives', (text) => {
    expect(utf8Of(text).equals(Buffer.from(text))).toBe(true);
  });
});
