import { describe, expect, it } from 'vitest';
import { cardFace } from '../../../src/web/parts/cards/card-face.js';
import { de } from '../../../src/wording/de/index.js';
import { en } from '../../../src/wording/en/index.js';
import type { Wording } from '../../../src/wording/wording.js';
import { product } from '../../segments/discovery-shop.js';

const faceOf = (fields: Parameters<typeof product>[1], t: Wording = en) =>
  cardFace(product('p', fields), { t, version: '1' });

describe('the face of a card', () => {
  it('shows the beginning of a long name and keeps the whole', () => {
    const name = 'Gaming headset, over-ear and wired, '.repeat(10).trim();
    const face = faceOf({ name });
    expect(face.name).toBe(name);
    expect(face.shownName.length).toBeLessThanOrEqual(120);
    expect(name.startsWith(face.shownName.slice(0, -1))).toBe(true);
  });

  it('says the department of what is drawn, and never one that the import made up', () => {
    expect(faceOf({ name: 'Cork block', department: 'Yoga' }).art.alt).toBe(
      'Drawing of Cork block, from Yoga',
    );
    const place = { department: 'Everything', category: 'Everything' };
    expect(faceOf({ name: 'METAL SIGN', ...place }).art.alt).toBe('Drawing of METAL SIGN');
    expect(faceOf({ name: 'METAL SIGN', ...place }, de).art.alt).toBe('Zeichnung: METAL SIGN');
  });
});
