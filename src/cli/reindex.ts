import { readConfig } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { SetupError } from '../errors.js';
import { reindex } from '../reindex.js';
import { progressBar } from '../shop.js';

try {
  const config = readConfig();
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const { directory, rebuilt } = await reindex({
    config,
    embedder,
    onProgress: progressBar(),
    force: process.argv.includes('--force'),
  });
  await embedder.close();
  process.stdout.write(rebuilt ? `Indexed: ${directory}\n` : `Nothing has changed since ${directory}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
