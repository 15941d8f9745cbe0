import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { productTexts } from '../embedding/product-text.js';
import { SHIPPED_VECTORS, shippedVectors } from '../embedding/shipped-vectors.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { readContent } from '../shop/reindex.js';

const HELP = `Makes the vectors that come with the demo catalogue anew, after its products or the model have changed: npm run demo-vectors

Writes catalog/vectors.bin.
`;

/** Embeds the demo catalogue and writes the vectors that come with it: after its products, or the model, have changed. */
async function main(): Promise<void> {
  optionsOf(HELP, {});
  const config = readConfig();
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const { products } = await readContent(config.catalogDir);
  const texts = productTexts(products);
  const path = join(config.catalogDir, SHIPPED_VECTORS);
  await writeFile(path, shippedVectors(texts, await embedder.embed(texts), embedder));
  await embedder.close();
  process.stdout.write(`${texts.length} vectors: ${path}\n`);
}

await runProgram(main, { failure: 'The vectors could not be written' });
