import { catalogueDirectory, readContent } from '../shop/reindex.js';
import { currentIndex } from '../vector-index/index-directories.js';
import { contentHash } from '../vector-index/index-manifest.js';
import { readManifest } from '../vector-index/read-index.js';
import { type Check, type Finding, findingsAbout } from './finding.js';

const { ok, warning, failed } = findingsAbout('Catalogue');

/** The catalogue can be read, and the index is of this very catalogue. */
export const checkCatalogue: Check = async (config) => {
  try {
    const directory = catalogueDirectory(config);
    const content = await readContent(directory);
    const { products } = content;
    const whose = directory === config.catalogDir ? 'the demo shop' : 'imported';
    if (products.length === 0)
      return [failed('The catalogue has no products.', 'Import some: npm run import -- FILE')];
    return [
      ok(`${products.length} products (${whose}).`),
      await lookAtIndex(config.dataDir, contentHash(content)),
    ];
  } catch (error) {
    return [failed((error as Error).message, 'Import the catalogue again: npm run import -- FILE')];
  }
};

async function lookAtIndex(dataDir: string, hash: string): Promise<Finding> {
  const directory = await currentIndex(dataDir);
  if (directory === undefined)
    return warning('The catalogue is not indexed yet.', 'The next start does it, or npm run reindex.');
  try {
    const manifest = await readManifest(directory);
    if (manifest.contentHash === hash) return ok(`The index is of this catalogue (${directory}).`);
    return warning(
      'The index is older than the catalogue.',
      'The next start indexes it, or npm run reindex.',
    );
  } catch (error) {
    return failed((error as Error).message, 'npm run reindex -- --force');
  }
}
