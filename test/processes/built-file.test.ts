import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { builtFile } from '../../src/processes/built-file.js';

const of = (module: string) => builtFile('a-worker', pathToFileURL(module).href);

it('lies beside a built module', () => {
  expect(of('/shop/dist/embedding/embedder.js')).toBe('/shop/dist/embedding/a-worker.js');
  expect(of('/src/shop/dist/bench-build/src/embedding/embedder.js')).toBe(
    '/src/shop/dist/bench-build/src/embedding/a-worker.js',
  );
});

it('may lie further up', () => {
  const module = pathToFileURL('/shop/src/analytics/emitter/start-worker.ts').href;
  expect(builtFile('../../worker', module)).toBe('/shop/dist/worker.js');
});

it('lies under dist for a module run from its source', () => {
  expect(of('/shop/src/embedding/embedder.ts')).toBe('/shop/dist/embedding/a-worker.js');
  expect(of('/src/shop/src/embedding/embedder.ts')).toBe('/src/shop/dist/embedding/a-worker.js');
});
