import { describe, expect, it, test } from 'vitest';
import { isLoopback, originAskedBy, originsOf } from '../../src/net/loopback.js';

it('tells addresses of this machine from all others', () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
    expect(isLoopback(address)).toBe(true);
  for (const address of ['1.1.1.1', '10.0.0.1', '::2', 'localhost', '', undefined])
    expect(isLoopback(address)).toBe(false);
});

describe('the origins of an address', () => {
  test('of this machine are those of all its names, at that port', () => {
    const names = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'];
    for (const name of names) expect(originsOf(`${name}/`)).toEqual(names);
    expect(originsOf('http://localhost')).toContain('http://127.0.0.1');
  });

  test('of any other are its own alone', () => {
    expect(originsOf('https://shop.example/')).toEqual(['https://shop.example']);
    expect(originsOf('http://localhost.example:3000')).toEqual(['http://localhost.example:3000']);
  });
});

describe('the origin to name', () => {
  test('is of this machine the name that was asked by, at that port', () => {
    expect(originAskedBy('http://localhost:3000', '127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
    expect(originAskedBy('http://127.0.0.1:3000', 'localhost:3000')).toBe('http://localhost:3000');
    for (const host of ['127.0.0.1:4000', 'evil.example:3000', undefined])
      expect(originAskedBy('http://localhost:3000', host)).toBe('http://localhost:3000');
  });

  test('is of any other shop its own, whatever was asked by', () => {
    for (const host of ['shop.example', '127.0.0.1', 'evil.example'])
      expect(originAskedBy('https://shop.example', host)).toBe('https://shop.example');
  });
});
