import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedder } from '../../src/embedding/embedder.js';
import { readModelFiles } from '../../src/embedding/model-files.js';
import { productTexts } from '../../src/embedding/product-text.js';
import { readShippedVectors, shippedVectors } from '../../src/embedding/shipped-vectors.js';
import { dot, normalised, row } from '../../src/embedding/vectors.js';
import { demoProducts } from '../support/shop.js';

const MODEL_DIR = 'models/all-MiniLM-L6-v2-int8';
const model = { modelId: 'tiny', dimensions: 4 };
const texts = ['yoga block', 'moka pot'];
const vectors = Float32Array.from([...normalised([1, -2, 3, 4]), ...normalised([4, 3, 2, 1])]);

describe('vectors that come with a catalogue', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterglow-shipped-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (bytes: Uint8Array) => {
    const path = join(folder, 'vectors.bin');
    writeFileSync(path, bytes);
    return path;
  };

  it('are found by their text, of unit length', () => {
    const shipped = readShippedVectors(written(shippedVectors(texts, vectors, model)), model);
    const found = texts.map((text) => shipped.get(text));
    for (const [at, vector] of found.entries()) {
      expect(dot(vector!, vector!)).toBeCloseTo(1, 6);
      expect(dot(vector!, row(vectors, at, 4))).toBeGreaterThan(0.999_99);
    }
    expect(shipped.get('tent')).toBeUndefined();
  });

  it('are of one model', () => {
    const path = written(shippedVectors(texts, vectors, model));
    expect(readShippedVectors(path, { ...model, modelId: 'another' }).get('yoga block')).toBeUndefined();
  });

  it('are not used where a byte of the file is another, or the file is cut off or missing', () => {
    const bytes = shippedVectors(texts, vectors, model);
    const turned = Buffer.from(bytes);
    turned[bytes.length - 1] = (turned.at(-1) ?? 0) ^ 1;
    for (const path of [written(turned), written(bytes.subarray(0, -3)), join(folder, 'none')])
      expect(readShippedVectors(path, model).get('yoga block')).toBeUndefined();
  });
});

describe("the demo catalogue's vectors", () => {
  const demo = productTexts(demoProducts());
  const path = 'catalog/vectors.bin';

  it('are there for every product, under the model that comes with the shop', () => {
    const shipped = readShippedVectors(path, { modelId: readModelFiles(MODEL_DIR).id, dimensions: 384 });
    const missing = demo.filter((text) => shipped.get(text) === undefined);
    expect(missing, 'npm run demo-vectors makes them anew').toEqual([]);
    expect(readFileSync(path).length).toBeLessThan(1_100_000);
  });

  it('are those that the model makes, on a sample', async () => {
    const embedder = await openEmbedder({ modelDir: MODEL_DIR });
    try {
      const shipped = readShippedVectors(path, embedder);
      const sample = demo.filter((_, at) => at % 100 === 0);
      const made = await embedder.embed(sample);
      for (const [at, text] of sample.entries())
        expect(dot(shipped.get(text)!, row(made, at, embedder.dimensions)), text).toBeGreaterThan(0.9999);
    } finally {
      await embedder.close();
    }
  });
});
