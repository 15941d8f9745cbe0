import { describe, expect, it } from 'vitest';
import type { HeldWords } from '../../src/interests/held-words.js';
import { meantBy } from '../../src/interests/typed-words.js';
import { heldWords as held } from '../support/held-words.js';

const inside = { isHeaded: false };
/** Half of the words. */
const part = { said: 0.5, named: 0.5, labelled: 0.5, isHeaded: false, cosine: 0.46 };

const meant = (...list: readonly HeldWords[]) => [...meantBy(list).keys()];
const sure = (...list: readonly HeldWords[]) =>
  [...meantBy(list)].flatMap(([position, one]) => (one.isSure ? [position] : []));

describe('what typed words mean', () => {
  it('is what is called all of them, not what mentions them or is only near', () => {
    expect(meant(held(0), held(1, { named: 0, labelled: 0, isHeaded: false }))).toEqual([0]);
    expect(meant(held(0, { said: 0.5, cosine: 0.3 }))).toEqual([]);
    expect(meant(held(0, { strength: 0.1, cosine: 0.3 }))).toEqual([]);
  });

  it('is what is itself called so, not what stands on a shelf of that name', () => {
    expect(meant(held(0), held(1, { labelled: 0.5, isHeaded: false }))).toEqual([0]);
    expect(meant(held(1, { labelled: 0.5, isHeaded: false }))).toEqual([1]);
  });

  it('is near them too, unless they end its name: a slip of the keyboard is far from everything', () => {
    expect(meant(held(0, { cosine: 0.1 }))).toEqual([0]);
    expect(meant(held(0, { ...inside, cosine: 0.2 }))).toEqual([]);
    expect(meant(held(0, { ...inside, cosine: 0.27 }))).toEqual([0]);
    expect(meant(held(0, { ...inside, cosine: 0.27, strength: 0.3 }))).toEqual([]);
  });

  it('is sure of what is called so by its last word, or with others', () => {
    expect(sure(held(0))).toEqual([0]);
    expect(sure(held(0, inside))).toEqual([]);
    expect(sure(held(0, inside), held(1, inside))).toEqual([0, 1]);
    expect(sure(held(0, part))).toEqual([]);
    expect(sure(held(0, { labelled: 0 }))).toEqual([]);
    expect(sure(held(0, { strength: 0.3 }))).toEqual([]);
  });

  it('weighs what is nearer and better called more, and always something', () => {
    const found = meantBy([held(0), held(1, { strength: 0.5 }), held(2, { cosine: -0.2, strength: 0.2 })]);
    expect(found.get(0)!.likeness).toBeGreaterThan(found.get(1)!.likeness);
    expect(found.get(2)!.likeness).toBeGreaterThan(0);
  });

  it('is what its tags are called, in as many departments as there are: a picnic is no figure of speech', () => {
    const tagged = { ...inside, isTagged: true };
    const departments = ['Home', 'Coffee', 'Camping', 'Games'];
    const picnic = departments.map((department, at) => held(at, { ...tagged, department }));
    expect(meant(...picnic)).toEqual([0, 1, 2, 3]);
  });

  it('is surely what its first tag says, and perhaps what another tag does: a folding bike is tagged train', () => {
    const tagged = { ...inside, isTagged: true };
    expect(sure(held(0, tagged))).toEqual([]);
    expect(sure(held(0, { ...tagged, isFirstTag: true }))).toEqual([0]);
  });

  it('is what a search calls the very thing, and what stands on a shelf of that name', () => {
    const nearly = { named: 0.6, labelled: 0.6 };
    const powder = held(1, { ...inside, labelled: 0.4 });
    expect(sure(held(0, { ...nearly, isThing: true }), powder)).toEqual([0]);
    const plant = { ...inside, isPlace: true, labelled: 0 };
    expect(sure(held(0, plant), held(1))).toEqual([0, 1]);
    expect(meantBy([held(0, { ...plant, strength: 0.6 })]).get(0)!.likeness).toBeCloseTo(0.5);
  });

  it('is perhaps what leads a search where nothing is called so, if most of it is of one department', () => {
    const good = { ...part, labelled: 0.2, cosine: 0.36, isGood: true };
    expect(meant(held(0, good), held(1, good), held(2, { ...good, department: 'Games' }))).toEqual([0, 1]);
    expect(meant(held(0, good), held(1, { ...good, department: 'Games' }))).toEqual([]);
    expect(meant(held(0, { ...good, cosine: 0.3 }))).toEqual([]);
    const all = { ...good, said: 1, cosine: 0.3 };
    expect(meant(held(0, all), held(1, { ...all, department: 'Games' }))).toEqual([0, 1]);
    expect(sure(held(0, all))).toEqual([]);
  });

  it('is perhaps what is near and holds a part where no good answer is near, if several are of one department', () => {
    const near = { ...part, labelled: 0.2, cosine: 0.36 };
    const good = { ...near, cosine: 0.3, isGood: true, department: 'Bath' };
    expect(meant(held(0, good), held(1, near), held(2, near))).toEqual([1, 2]);
    expect(meant(held(0, good), held(1, near))).toEqual([]);
    expect(meant(held(0, good), held(1, near), held(2, { ...near, department: 'Games' }))).toEqual([]);
  });
});
