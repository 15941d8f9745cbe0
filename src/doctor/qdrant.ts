import { openQdrantClient, qdrantProblem } from '../vector-index/qdrant/client.js';
import { readCollectionName } from '../vector-index/qdrant/collection.js';
import { type Check, findingsAbout } from './finding.js';

const { ok, warning, failed } = findingsAbout('Qdrant');
/** How long Qdrant may take to answer, milliseconds. */
const PATIENCE = 3_000;
/** The release the shop is tested with. */
const TESTED = '1.18';

/** Qdrant answers, is of a release the shop is tested with, and holds a collection of the shop's. */
export const checkQdrant: Check = async ({ qdrant }) => {
  if (!qdrant) return [ok('Not used: neighbours are found in memory.')];
  const client = openQdrantClient(qdrant, PATIENCE);
  try {
    const { version } = await client.versionInfo();
    const { collections } = await client.getCollections();
    const own = collections.filter(({ name }) => readCollectionName(qdrant.prefix, name));
    return [
      version.startsWith(`${TESTED}.`)
        ? ok(`Qdrant ${version} answers.`)
        : warning(`Qdrant ${version} answers; the shop is tested with ${TESTED}.`, `Run Qdrant ${TESTED}.`),
      own.length > 0
        ? ok(`It holds ${own.map(({ name }) => name).join(', ')}.`)
        : warning('It holds no catalogue yet.', 'The next start fills it, or npm run reindex.'),
    ];
  } catch (error) {
    return [
      failed(
        `No answer (${qdrantProblem(error)}). Neighbours are found in memory meanwhile.`,
        'Start Qdrant, or mend QDRANT_URL and QDRANT_API_KEY_FILE.',
      ),
    ];
  }
};
