import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPicture } from '../../../src/pictures/imported/fetch-picture.js';
import { LARGEST_PICTURE } from '../../../src/pictures/imported/picture-kind.js';
import { PNG } from './picture-bytes.js';

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/pan.png') response.end(PNG);
    else if (path === '/moved') response.writeHead(302, { location: '/pan.png' }).end();
    else if (path === '/inside')
      response.writeHead(302, { location: 'https://169.254.169.254/latest' }).end();
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (path === '/large') response.end(Buffer.alloc(LARGEST_PICTURE + 1));
    else if (path === '/slow') response.write('x');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetch = (path: string, timeout = 10_000) =>
  fetchPicture(`${origin}${path}`, { allowLoopback: true, timeout });

describe('fetching a picture', () => {
  it('gives its bytes, also from where it has moved to', async () => {
    expect(await fetch('/pan.png')).toEqual({ value: PNG });
    expect(await fetch('/moved')).toEqual({ value: PNG });
  });

  it('does not follow a picture into a private network, to a file or round in circles', async () => {
    expect(await fetch('/inside')).toEqual({ reason: 'is in a private network.' });
    expect(await fetch('/file')).toEqual({ reason: 'is not an https address.' });
    expect(await fetch('/round')).toEqual({ reason: 'leads from one address to the next without end.' });
    expect(asked.filter((path) => path === '/round')).toHaveLength(4);
  });

  it('gives up on what is missing, too large or too slow', async () => {
    expect(await fetch('/none')).toEqual({ reason: 'cannot be fetched: the answer was 404.' });
    expect(await fetch('/large')).toEqual({ reason: 'is larger than 8 MB.' });
    expect(await fetch('/slow', 200)).toEqual({ reason: 'cannot be fetched: it took too long.' });
  });

  it('asks this machine nothing unless that is allowed', async () => {
    const before = asked.length;
    expect(await fetchPicture(`${origin}/pan.png`)).toEqual({ reason: 'is not an https address.' });
    expect(await fetchPicture(`${origin.replace('http', 'https')}/pan.png`)).toEqual({
      reason: 'is in a private network.',
    });
    expect(await fetchPicture('https://localhost/pan.png')).toEqual({
      reason: 'cannot be fetched: its host is in a private network.',
    });
    expect(asked).toHaveLength(before);
  });

  it.each([
    'https://10.0.0.1/a.png',
    'https://[::1]/a.png',
    'https://[::ffff:7f00:1]/a.png',
    'https://0x7f.1/a.png',
    'https://2130706433/a.png',
    'https://169.254.169.254/a.png',
  ])('refuses a private address however it is written: %s', async (address) => {
    expect(await fetchPicture(address)).toEqual({ reason: 'is in a private network.' });
  });

  it('refuses what is not an address', async () => {
    expect(await fetchPicture('pan.png')).toEqual({ reason: expect.stringContaining('is not an address') });
    expect(await fetchPicture('http://shop.example/pan.png')).toEqual({ reason: 'is not an https address.' });
    expect(await fetchPicture('data:image/png;base64,AA==')).toEqual({ reason: 'is not an https address.' });
  });
});
