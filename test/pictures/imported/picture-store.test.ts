import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureFromFolder } from '../../../src/pictures/imported/picture-folder.js';
import { LARGEST_PICTURE } from '../../../src/pictures/imported/picture-kind.js';
import { PictureStore } from '../../../src/pictures/imported/picture-store.js';
import { JPG, PNG, SVG } from './picture-bytes.js';

let root: string;
const path = (...parts: string[]) => join(root, ...parts);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'afterglow-pictures-'));
  mkdirSync(path('shop'));
});
afterEach(() => rmSync(root, { recursive: true }));

const storeOf = (former?: string) =>
  new PictureStore(path('images'), (named) => pictureFromFolder(path('shop'), named), former);

describe('the pictures of a new catalogue', () => {
  it('are named by their content, so that equal pictures are one file', async () => {
    writeFileSync(path('shop', 'a.png'), PNG);
    writeFileSync(path('shop', 'b.jpeg'), PNG);
    const store = storeOf();
    const [a, b] = await Promise.all([store.place('a.png'), store.place('b.jpeg')]);
    expect(a).toEqual({ value: expect.stringMatching(/^[0-9a-f]{32}\.png$/) });
    expect(b).toEqual(a);
    const [file = ''] = readdirSync(path('images'));
    expect(readFileSync(path('images', file))).toEqual(PNG);
    expect(readdirSync(path('images'))).toHaveLength(1);
  });

  it('are found by the last part of a name or an address', async () => {
    writeFileSync(path('shop', 'red pan.jpg'), JPG);
    const store = storeOf();
    const named = [
      'red pan.jpg',
      'pans/red pan.jpg',
      'C:\\pans\\red pan.jpg',
      'https://a.example/x/red%20pan.jpg?w=1',
    ];
    for (const one of named) expect(await store.place(one), one).toHaveProperty('value');
  });

  it('are found by the path that is named, in a folder of theirs', async () => {
    mkdirSync(path('shop', 'a', 'b'), { recursive: true });
    writeFileSync(path('shop', 'a', 'b', 'pan.jpg'), JPG);
    writeFileSync(path('shop', 'pan.jpg'), PNG);
    const store = storeOf();
    const jpg = await store.place('a/b/pan.jpg');
    expect(jpg).toEqual({ value: expect.stringMatching(/jpg$/) });
    for (const one of [
      '/media/catalog/a/b/pan.jpg',
      'https://a.example/m/a/b/pan.jpg?w=1',
      'a\\b\\pan.jpg',
      './a/b/pan.jpg',
    ])
      expect(await store.place(one), one).toEqual(jpg);
    for (const one of ['pan.jpg', 'c/pan.jpg', '../a/../pan.jpg'])
      expect(await store.place(one), one).toEqual({ value: expect.stringMatching(/png$/) });
  });

  it('are never read through a link that leads out of the folder', async () => {
    mkdirSync(path('elsewhere'));
    writeFileSync(path('elsewhere', 'secret.png'), PNG);
    writeFileSync(path('shop', 'own.png'), PNG);
    symlinkSync(path('elsewhere'), path('shop', 'out'));
    symlinkSync(path('elsewhere', 'secret.png'), path('shop', 'link.png'));
    symlinkSync('own.png', path('shop', 'inner.png'));
    for (const named of ['out/secret.png', 'link.png'])
      expect(await storeOf().place(named), named).toEqual({
        reason: expect.stringContaining('leads out of the folder of pictures.'),
      });
    expect(await storeOf().place('inner.png')).toHaveProperty('value');
  });

  it('never come from outside the folder', async () => {
    writeFileSync(path('secret.png'), PNG);
    for (const named of [
      '../secret.png',
      '..\\secret.png',
      path('secret.png'),
      'https://a.example/%2e%2e%2fsecret.png',
    ]) {
      expect(await storeOf().place(named), named).toEqual({
        reason: 'secret.png is not in the folder of pictures.',
      });
    }
    for (const named of ['..', '.', '/', 'https://a.example/', 'a\0b.png']) {
      expect(await storeOf().place(named), named).toHaveProperty('reason');
    }
  });

  it('are not SVG, folders or larger than 8 MB', async () => {
    writeFileSync(path('shop', 'a.png'), SVG);
    writeFileSync(path('shop', 'b.png'), Buffer.concat([PNG, Buffer.alloc(LARGEST_PICTURE)]));
    mkdirSync(path('shop', 'c.png'));
    symlinkSync('nowhere', path('shop', 'd.png'));
    expect(await storeOf().place('a.png')).toEqual({ reason: expect.stringContaining('is SVG') });
    expect(await storeOf().place('b.png')).toEqual({ reason: 'b.png is larger than 8 MB.' });
    expect(await storeOf().place('c.png')).toEqual({ reason: 'c.png is not a file.' });
    expect(await storeOf().place('d.png')).toEqual({ reason: 'd.png is not in the folder of pictures.' });
  });

  it('may be taken over from the former catalogue, and outlive it', async () => {
    mkdirSync(path('former'));
    writeFileSync(path('former', 'x.png'), PNG);
    const store = storeOf(path('former'));
    expect(await store.keep('x.png')).toBe('x.png');
    expect(await store.keep('x.png')).toBe('x.png');
    expect(await store.keep('gone.png')).toBeUndefined();
    expect(await store.keep('../former/x.png')).toBeUndefined();
    rmSync(path('former'), { recursive: true });
    expect(readFileSync(path('images', 'x.png'))).toEqual(PNG);
  });
});
