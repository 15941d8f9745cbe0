import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedder, openEmbedder } from '../../src/embedding/embedder.js';
import { openTokeniser } from '../../src/embedding/tokenise.js';
import { dot, normalised, row } from '../../src/embedding/vectors.js';
import { MODEL_DIR, readReference } from './reference.js';

const SETS = [
  { name: 'ten texts', path: 'test/fixtures/embedding-reference.jsonl', size: 10 },
  { name: 'forty texts', path: '../shared/models/all-MiniLM-L6-v2-int8/reference.jsonl', size: 40 },
];

for (const { name, path, size } of SETS) {
  const missing = !existsSync(path);
  describe.skipIf(missing)(`the model on ${name}${missing ? ` (skipped: ${path} is missing)` : ''}`, () => {
    const references = missing ? [] : readReference(path);
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await openEmbedder({ modelDir: MODEL_DIR });
    });
    afterAll(() => embedder.close());

    it('splits every text into the reference tokens', () => {
      const parse = (file: string) => JSON.parse(readFileSync(`${MODEL_DIR}/${file}`, 'utf8')) as object;
      const tokenise = openTokeniser(parse('tokenizer.json'), parse('tokenizer_config.json'));
      expect(references).toHaveLength(size);
      for (const { text, ids } of references) expect(tokenise(text), text).toEqual(ids);
    });

    it('gives every text the reference vector', async () => {
      const vectors = await embedder.embed(references.map(({ text }) => text));
      references.forEach(({ text, int8 }, i) => {
        const cosine = dot(normalised(int8), row(vectors, i, embedder.dimensions));
        expect(cosine, text).toBeGreaterThanOrEqual(0.9999);
      });
    });
  });
}
