/**
 * What `embed()` costs on top of bare onnxruntime: texts a second of both, on the same texts, with the same session
 * options, taking turns in one run. Bare onnxruntime is given token ids made beforehand, shortest first, and pools
 * nothing, so the ratio counts tokenising, pooling and the way to the thread and back against us.
 */
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Product } from '../src/catalog/product.js';
import { openEmbedder } from '../src/embedding/embedder.js';
import { sessionOptions } from '../src/embedding/onnx-model.js';
import { productText } from '../src/embedding/product-text.js';
import { openTokeniser } from '../src/embedding/tokenise.js';

const MODEL_DIR = process.env.MODEL_DIR ?? 'models/all-MiniLM-L6-v2-int8';
const ROUNDS = 2;
const BATCHES = [1, 4, 8, 16, 32];

const products = readFileSync('catalog/products.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Product);
const spread = (count: number): Product[] => {
  const step = Math.max(1, Math.floor(products.length / count));
  return products.filter((_, i) => i % step === 0).slice(0, count);
};
const sets = {
  'product texts': spread(96).map((product) => productText(product)),
  'product names': spread(480).map(({ name }) => name),
};

const parse = (name: string): object => JSON.parse(readFileSync(`${MODEL_DIR}/${name}`, 'utf8')) as object;
const tokenise = openTokeniser(parse('tokenizer.json'), parse('tokenizer_config.json'));

async function runRaw(
  session: InferenceSession,
  ids: readonly (readonly number[])[],
  size: number,
): Promise<void> {
  for (let from = 0; from < ids.length; from += size) {
    const batch = ids.slice(from, from + size);
    const width = Math.max(...batch.map((tokens) => tokens.length));
    const padded = (value: (id: number) => bigint): Tensor => {
      const data = new BigInt64Array(batch.length * width);
      for (const [row, tokens] of batch.entries()) data.set(tokens.map(value), row * width);
      return new Tensor('int64', data, [batch.length, width]);
    };
    const input = {
      input_ids: padded(BigInt),
      attention_mask: padded(() => 1n),
      token_type_ids: padded(() => 0n),
    };
    await session.run(input);
  }
}

/** Texts a second of each way, the best of the rounds; the ways take turns, so that a busy moment hits them all. */
async function race(
  count: number,
  ways: ReadonlyMap<string, () => Promise<unknown>>,
): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, way] of ways) {
      const start = performance.now();
      await way();
      best.set(name, Math.max(best.get(name) ?? 0, (count / (performance.now() - start)) * 1000));
    }
  }
  return best;
}

for (const threads of [1, 2]) {
  const session = await InferenceSession.create(`${MODEL_DIR}/model.onnx`, sessionOptions(threads));
  const embedder = await openEmbedder({ modelDir: MODEL_DIR, threads });
  for (const [name, texts] of Object.entries(sets)) {
    const ids = texts.map(tokenise).sort((a, b) => a.length - b.length);
    const tokens = ids.reduce((sum, { length }) => sum + length, 0) / ids.length;
    const ways = new Map<string, () => Promise<unknown>>([['embed()', () => embedder.embed(texts)]]);
    for (const size of BATCHES) ways.set(`raw, ${size} at a time`, () => runRaw(session, ids, size));
    const speeds = await race(texts.length, ways);
    const ours = speeds.get('embed()') ?? 0;
    const raw = [...speeds].filter(([way]) => way !== 'embed()').sort(([, a], [, b]) => b - a);
    const one = speeds.get('raw, 1 at a time') ?? 0;
    const [bestName, best] = raw[0] ?? ['', 0];
    console.log(`\n${name}, ${tokens.toFixed(0)} tokens each, threads: ${threads}`);
    for (const [way, speed] of speeds)
      console.log(`  ${way.padEnd(20)} ${speed.toFixed(0).padStart(5)} texts/s`);
    console.log(`  embed() to raw one at a time: ${(ours / one).toFixed(2)}`);
    console.log(`  embed() to the best raw (${bestName}): ${(ours / best).toFixed(2)}, to be at least 0.80`);
  }
  await embedder.close();
  await session.release();
}
