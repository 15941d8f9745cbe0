import { describe, expect, it } from 'vitest';
import { asAskedFor } from '../../../src/recommendations/placement/as-asked-for.js';

function counted(items: readonly string[]) {
  let reads = 0;
  function* source() {
    for (const item of items) {
      reads += 1;
      yield item;
    }
  }
  return { source: source(), reads: () => reads };
}

describe('a list that is read as it is asked for', () => {
  it('reads no further than the question needs', () => {
    const { source, reads } = counted(['a', 'b', 'c', 'd']);
    const list = asAskedFor(source, 4);
    expect(reads()).toBe(0);
    expect(list.hasMoreThan(-1)).toBe(true);
    expect(reads()).toBe(0);
    expect(list.hasMoreThan(1)).toBe(true);
    expect(list.hasMoreThan(0)).toBe(true);
    expect(reads()).toBe(2);
  });

  it('gives everybody the same items, and reads each once', () => {
    const { source, reads } = counted(['a', 'b', 'c']);
    const list = asAskedFor(source, 9);
    expect([...list]).toEqual(['a', 'b', 'c']);
    expect([...list]).toEqual(['a', 'b', 'c']);
    expect(list.hasMoreThan(2)).toBe(true);
    expect(list.hasMoreThan(3)).toBe(false);
    expect(reads()).toBe(3);
  });

  it('ends after so many, whatever is left', () => {
    const { source, reads } = counted(['a', 'b', 'c']);
    const list = asAskedFor(source, 2);
    expect([...list]).toEqual(['a', 'b']);
    expect(list.hasMoreThan(2)).toBe(false);
    expect(reads()).toBe(2);
  });

  it('goes on where a reader has left off', () => {
    const { source, reads } = counted(['a', 'b', 'c']);
    const list = asAskedFor(source, 3);
    for (const item of list) if (item === 'b') break;
    expect(reads()).toBe(2);
    expect([...list]).toEqual(['a', 'b', 'c']);
  });
});
