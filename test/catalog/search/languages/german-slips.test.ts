import { describe, expect, test } from 'vitest';
import { meaningOfSlip } from '../../../../src/catalog/search/languages/german-slips.js';

describe('one slip in a German word', () => {
  test.each([
    ['schlafsak', 'sleeping bag'],
    ['stricknadlen', 'knitting needles'],
    ['teekane', 'teapot'],
    ['kopfhöhrer', 'headphones'],
  ])('%s is read as %s', (typed, meaning) => {
    expect(meaningOfSlip(typed)).toBe(meaning);
  });

  test.each(['zeltt', 'blubberfisch', 'ehlafsack'])('%s is read as nothing', (typed) => {
    expect(meaningOfSlip(typed)).toBeUndefined();
  });
});
