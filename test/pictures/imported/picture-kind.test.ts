import { describe, expect, it } from 'vitest';
import { pictureType } from '../../../src/pictures/imported/picture-kind.js';
import { AVIF, GIF, JPG, PNG, SVG, WEBP } from './picture-bytes.js';

describe('a picture', () => {
  it.each([
    ['jpg', JPG],
    ['png', PNG],
    ['gif', GIF],
    ['webp', WEBP],
    ['avif', AVIF],
  ])('is known by its first bytes: %s', (type, bytes) => {
    expect(pictureType(bytes)).toEqual({ value: type });
  });

  it('may not be SVG, with or without a declaration', () => {
    expect(pictureType(SVG)).toEqual({ reason: expect.stringContaining('can carry scripts') });
    expect(pictureType(Buffer.from('\ufeff<?xml version="1.0"?><svg/>'))).toEqual({
      reason: expect.stringContaining('can carry scripts'),
    });
  });

  it('is not just anything', () => {
    for (const text of ['', 'ID,NAME', '<html>', '\x00\x00\x00\x1cftypmp42', 'RIFF----WAVE', 'GIF88a']) {
      expect(pictureType(Buffer.from(text, 'latin1')), text).toHaveProperty('reason');
    }
  });
});
