import { describe, expect, it } from 'vitest';
import { openPostings } from '../../../../src/catalog/search/matching/postings.js';
import { sharedRoom } from '../../../../src/catalog/search/matching/shared-room.js';

describe('a room for short lists', () => {
  it('gives each list back as it was, in memory that they share', () => {
    const keep = sharedRoom((length) => new Int32Array(length));
    const lists = Array.from({ length: 500 }, (_, at) =>
      Array.from({ length: at % 7 }, (_, i) => at + i + 1),
    );
    const kept = lists.map(keep);
    expect(kept.map((one) => [...one])).toEqual(lists);
    expect(new Set(kept.filter(({ length }) => length > 0).map(({ buffer }) => buffer)).size).toBe(1);
  });

  it('takes lists that are longer than its pieces', () => {
    const keep = sharedRoom((length) => new Uint8Array(length));
    const long = Array.from({ length: 40_000 }, (_, i) => (i % 200) + 1);
    expect([...keep([1, 2])]).toEqual([1, 2]);
    expect([...keep(long)]).toEqual(long);
    expect([...keep([3])]).toEqual([3]);
  });

  it('keeps zeros once for each length', () => {
    const keep = sharedRoom((length) => new Float32Array(length));
    expect(keep([0, 0])).toBe(keep([0, 0]));
    expect([...keep([0, 0, 0])]).toEqual([0, 0, 0]);
  });
});

describe('postings', () => {
  it('lie together, whatever the number of words', async () => {
    const postings = openPostings([{ weight: 1, says: 1 }]);
    for (let word = 0; word < 300; word++) postings.add(word % 9, 0, `word${word}`);
    const all = [...(await postings.finish()).values()];
    expect(new Set(all.map(({ scores }) => scores.buffer)).size).toBe(1);
    expect(new Set(all.map(({ kindScores }) => kindScores)).size).toBe(1);
  });
});
