import { readConfig } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { SetupError } from '../errors.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { indexAndPublish } from './index-and-publish.js';

try {
  takeLowPriority();
  const config = readConfig();
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const { directory, rebuilt } = await indexAndPublish(config, embedder, process.argv.includes('--force'));
  await embedder.close();
  process.stdout.write(rebuilt ? `Indexed: ${directory}\n` : `Nothing has changed since ${directory}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
