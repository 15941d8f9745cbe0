import { describe, expect, it } from 'vitest';
import { withMore, withoutLone } from '../../src/interests/few-meant.js';
import type { HeldWords } from '../../src/interests/held-words.js';
import { heldWords } from '../support/held-words.js';

/** A product that holds half of the words in its tags. */
const held = (position: number, other: Partial<HeldWords> = {}): HeldWords =>
  heldWords(position, {
    strength: 0.5,
    said: 0.5,
    named: 0.5,
    labelled: 0.5,
    isHeaded: false,
    department: 'Garden',
    ...other,
  });
const positions = (list: readonly HeldWords[]) => list.map(({ position }) => position);

describe('beside few products that typed words mean', () => {
  it('stands what holds a part of them and is near, of the same department', () => {
    const seeds = held(0, { named: 1, labelled: 1 });
    const others = [
      held(1),
      held(2, { department: 'Home' }),
      held(3, { cosine: 0.1 }),
      held(4, { labelled: 0 }),
    ];
    expect(positions(withMore([seeds], [seeds, ...others]))).toEqual([0, 1]);
  });

  it('stands of another department what holds the same part and is nearly as near, beside one alone', () => {
    const book = held(0, { cosine: 0.47 });
    const others = [
      held(1, { department: 'Games', cosine: 0.38 }),
      held(2, { department: 'Home', cosine: 0.35 }),
      held(3, { department: 'Pets', cosine: 0.45, labelled: 0.4 }),
    ];
    expect(positions(withMore([book], [book, ...others]))).toEqual([0, 1]);
  });

  it('stands nothing where there are enough, or none', () => {
    const four = [held(0), held(1), held(2), held(3)];
    expect(withMore(four, [...four, held(4)])).toEqual(four);
    expect(withMore([], [held(4)])).toEqual([]);
  });
});

describe('one product alone', () => {
  it('is not meant by a word of its name only', () => {
    const whole = { named: 1, labelled: 1 };
    expect(withoutLone([held(0, whole)])).toEqual([]);
    expect(withoutLone([held(0, { ...whole, isTagged: true })])).toEqual([]);
    const first = { isTagged: true, isFirstTag: true };
    for (const more of [
      first,
      { isNamedAndTagged: true },
      { isMadeOf: true },
      { isPlace: true },
      { isNamed: true },
    ])
      expect(positions(withoutLone([held(0, { ...whole, ...more })]))).toEqual([0]);
  });

  it('is meant by a part of the words where that tells what it is, or the meaning does', () => {
    expect(withoutLone([held(0)])).toEqual([]);
    expect(positions(withoutLone([held(0, { isTold: true })]))).toEqual([0]);
    expect(positions(withoutLone([held(0, { cosine: 0.5 })]))).toEqual([0]);
  });
});
