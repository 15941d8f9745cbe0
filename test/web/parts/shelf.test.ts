import { expect, test } from 'vitest';
import { endOfRows } from '../../../src/web/parts/shelves/shelf.js';
import { en } from '../../../src/wording/en/index.js';

test('a last row that its cards do not fill ends with the way to the interests', () => {
  const ended = [1, 2, 3, 4, 5, 6, 7, 8].filter(
    (cards) => endOfRows(cards, en.interests.title, en) !== undefined,
  );
  expect(ended).toEqual([5, 6, 7]);
  expect(endOfRows(7, en.interests.title, en)?.href).toBe('/interests');
});
