import { expect, it } from 'vitest';
import { compoundNouns } from '../../../src/recommendations/index/compound-nouns.js';
import { product } from '../../segments/discovery-shop.js';

const nounsOf = (names: readonly string[], category = 'Maschinen') =>
  compoundNouns(names.map((name, i) => product(`p-${i}`, { name, category, department: 'Werkzeug' })));

it('a compound is called by the part of it that the shop has as a word', () => {
  expect(nounsOf(['Eckenschleifer für Kanten', 'Winkelschleifer 125 mm, 1100 W'], 'Schleifer')).toEqual([
    'schleifer',
    'schleifer',
  ]);
  expect(nounsOf(['Anlegeleiter, 6 Stufen', 'Dachleiter 3 m'], 'Leitern')).toEqual(['leiter', 'leiter']);
});

it('of several ends the shortest is read, without accents', () => {
  const saws = nounsOf(['Handkreissäge 1400 W', 'Kreissäge', 'Stichsäge', 'Säge']);
  expect(saws).toEqual(['sage', 'sage', 'sage', 'sage']);
});

it('a word that shares no end with another is itself, and a hyphen parts words', () => {
  expect(nounsOf(['Akku-Bohrer mit Koffer', 'Heizstrahler'])).toEqual(['bohrer', 'heizstrahler']);
});
