import { expect, test } from 'vitest';
import { unbroken } from '../../src/text/unbroken.js';

test.each([
  ['Tapped rubber, 4 mm thick.', 'Tapped rubber, 4_mm thick.'],
  ['183 × 61 cm and 2.3 kg', '183_×_61_cm and 2.3_kg'],
  ['1,900 / m', '1,900_/_m'],
  ['up to 80 litres. Then', 'up to 80_litres. Then'],
  ['5 mats and 3 makers', '5 mats and 3 makers'],
  ['and / or', 'and / or'],
])('keeps numbers and units of %j in one line', (text, kept) => {
  expect(unbroken(text)).toBe(kept.replaceAll('_', '\u00a0'));
});
