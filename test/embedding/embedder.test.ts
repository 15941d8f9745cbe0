import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Embedder, openEmbedder } from '../../src/embedding/embedder.js';
import { ModelError } from '../../src/embedding/model-error.js';
import { missingEngine } from '../../src/embedding/onnx-model.js';
import { dot, row } from '../../src/embedding/vectors.js';
import { MODEL_DIR, readReference } from './reference.js';
import { identityModel, lookupModel } from './tiny-model.js';

describe('the embedder', () => {
  const texts = readReference('test/fixtures/embedding-reference.jsonl').map(({ text }) => text);
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openEmbedder({ modelDir: MODEL_DIR });
  });
  afterAll(() => embedder.close());

  it('gives a text the same vector alone as among others', async () => {
    const together = await embedder.embed([...texts, ...texts.map((text) => `${text} and more`)]);
    for (const [i, text] of texts.entries()) {
      expect(dot(await embedder.embed([text]), row(together, i, embedder.dimensions)), text).toBeGreaterThan(
        0.999999,
      );
    }
  });

  it('gives vectors of unit length in the order asked', async () => {
    const vectors = await embedder.embed(texts);
    const backwards = await embedder.embed(texts.toReversed());
    expect(vectors).toHaveLength(texts.length * embedder.dimensions);
    for (const i of texts.keys()) {
      const vector = row(vectors, i, embedder.dimensions);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      expect(dot(vector, row(backwards, texts.length - 1 - i, embedder.dimensions))).toBeGreaterThan(
        0.999999,
      );
    }
  });

  it('gives nothing for no texts', async () => {
    expect(await embedder.embed([])).toHaveLength(0);
  });

  it('answers a typed text before the rest of a catalogue', async () => {
    const order: string[] = [];
    const catalogue = embedder
      .embed(Array.from({ length: 600 }, (_, i) => `product ${i} of a catalogue`))
      .then(() => order.push('catalogue'));
    const typed = embedder.embed(['cork yoga block']).then(() => order.push('typed'));
    await Promise.all([catalogue, typed]);
    expect(order).toEqual(['typed', 'catalogue']);
  });

  it('refuses what is waiting and what comes after it is closed', async () => {
    const other = await openEmbedder({ modelDir: MODEL_DIR });
    const waiting = other.embed(['a text']);
    const refused = expect(waiting).rejects.toThrow(ModelError);
    await other.close();
    await refused;
    await expect(other.embed(['another'])).rejects.toThrow('The embedder is closed.');
  });
});

describe('a model folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterglow-model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const copy = (...names: string[]) => {
    for (const name of names) copyFileSync(join(MODEL_DIR, name), join(folder, name));
  };
  const refusal = async (modelDir = folder) => {
    const error = await openEmbedder({ modelDir }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelError);
    return (error as ModelError).message;
  };

  it('is asked for where there is none', async () => {
    expect(await refusal(join(folder, 'nowhere'))).toMatch(
      /There is no embedding model at .*nowhere: set MODEL_DIR/,
    );
  });

  it('is refused where a file is missing', async () => {
    copy('tokenizer.json', 'tokenizer_config.json');
    expect(await refusal()).toMatch(/lacks model\.onnx: copy the whole model/);
  });

  it('is refused where a file does not match its checksum', async () => {
    copy('model.onnx', 'tokenizer.json', 'tokenizer_config.json', 'SHA256SUMS');
    writeFileSync(join(folder, 'tokenizer_config.json'), '{}');
    expect(await refusal()).toMatch(
      /tokenizer_config\.json .* does not match SHA256SUMS: copy the model again/,
    );
  });

  it('is refused where a file on the list of checksums is missing', async () => {
    copy('model.onnx', 'tokenizer.json', 'SHA256SUMS');
    expect(await refusal()).toMatch(/lacks tokenizer_config\.json/);
  });

  it('is refused where the list of checksums is not one', async () => {
    writeFileSync(join(folder, 'SHA256SUMS'), 'not a checksum');
    expect(await refusal()).toMatch(/SHA256SUMS .* is unreadable/);
  });

  it('is refused where the model is cut short, even without checksums', async () => {
    copy('model.onnx', 'tokenizer.json');
    truncateSync(join(folder, 'model.onnx'), 1_000_000);
    expect(await refusal()).toMatch(/model\.onnx .* cannot be loaded/);
  });

  it('is refused where the tokeniser is not JSON', async () => {
    copy('model.onnx');
    writeFileSync(join(folder, 'tokenizer.json'), '{');
    expect(await refusal()).toMatch(/tokenizer\.json .* is not valid JSON/);
  });

  it('is refused where the model reads no text', async () => {
    copy('tokenizer.json');
    writeFileSync(join(folder, 'model.onnx'), identityModel());
    expect(await refusal()).toMatch(/is not a sentence encoder \(inputs x; outputs y\)/);
  });

  it('is refused where the model and the tokeniser do not belong together', async () => {
    copy('tokenizer.json');
    writeFileSync(join(folder, 'model.onnx'), lookupModel(new Float32Array(10 * 4).fill(1), 4));
    expect(await refusal()).toMatch(/check that model\.onnx and tokenizer\.json belong together/);
  });

  it('may hold another sentence encoder, of other dimensions and without token types', async () => {
    copy('tokenizer.json');
    const vocabulary = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')).model.vocab as Record<
      string,
      number
    >;
    const table = new Float32Array(Object.keys(vocabulary).length * 3);
    table.set([3, 0, 0], vocabulary['[CLS]']! * 3);
    table.set([0, 3, 0], vocabulary['[SEP]']! * 3);
    table.set([0, 0, 6], vocabulary.yoga! * 3);
    writeFileSync(join(folder, 'model.onnx'), lookupModel(table, 3));
    const embedder = await openEmbedder({ modelDir: folder });
    const vectors = await embedder.embed(['yoga', 'zebra of many words', '']);
    await embedder.close();
    expect(embedder.dimensions).toBe(3);
    expect(row(vectors, 0, 3)[2]).toBeCloseTo(2 / Math.sqrt(6), 6);
    expect(row(vectors, 2, 3)[0]).toBeCloseTo(Math.SQRT1_2, 6);
  });
});

describe('a platform without onnxruntime', () => {
  it('is named, with what to do', () => {
    const { message } = missingEngine(
      new Error("Cannot find module '../bin/x.node'\nRequire stack:"),
      'darwin',
      'x64',
    );
    expect(message).toMatch(
      /^onnxruntime does not run on darwin\/x64 \(Cannot find module '..\/bin\/x.node'\): use Linux/,
    );
    expect(message).not.toContain('\n');
  });
});
