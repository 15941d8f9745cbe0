import { join } from 'node:path';
import { readGoesWith } from '../catalog/goes-with-file.js';
import { type Product, slug } from '../catalog/product.js';
import { SEARCHED_IN } from '../catalog/search/languages/search-languages.js';
import { readSeasons, SEASONS_FILE } from '../catalog/seasons.js';
import { fileSentence } from '../files/file-sentence.js';
import { MEND_OR_REMOVE } from '../files/optional-file.js';
import { catalogueDirectory, readContent } from '../shop/reindex.js';
import { currentIndex } from '../vector-index/index-directories.js';
import { contentHash } from '../vector-index/index-manifest.js';
import { readManifest } from '../vector-index/read-index.js';
import { languageFault } from './catalogue-language.js';
import { type Check, type Finding, findingsAbout } from './finding.js';

const { ok, warning, failed } = findingsAbout('Catalogue');

/** The catalogue can be read, and the index is of this very catalogue. */
export const checkCatalogue: Check = async (config) => {
  let directory: string | undefined;
  try {
    directory = catalogueDirectory(config);
    const mistakes: string[] = [];
    const content = await readContent(directory, { onMistake: (message) => mistakes.push(message) });
    const { products } = content;
    const whose = directory === config.catalogDir ? 'the demo shop' : 'imported';
    if (products.length === 0)
      return [failed('The catalogue has no products.', 'Import some: npm run import -- FILE')];
    return [
      ok(`${products.length} products (${whose}).`),
      ...mistakes.map((message) => warning(message, MEND_OR_REMOVE)),
      // What an index is made of is not known where a mistake hides it.
      ...(mistakes.length > 0 ? [] : [await lookAtIndex(config.dataDir, contentHash(content))]),
      ...lookAtLanguage(products, config.catalogueLanguage),
      ...(await lookAtAllNotes(directory, products)),
    ];
  } catch (error) {
    return [failed((error as Error).message, adviceFor(error, directory === config.catalogDir))];
  }
};

/** An import mends the products that an import wrote, and nothing else: neither rights nor the demo. */
function adviceFor(error: unknown, isDemo: boolean): string {
  if (isDemo) return 'The demo came with the shop: restore its folder (git checkout -- catalog).';
  return fileSentence(error) ?? 'Import the catalogue again: npm run import -- FILE';
}

/** A search that reads another language than the products speak finds hardly anything, and nothing else says why. */
function lookAtLanguage(products: readonly Product[], language: string): readonly Finding[] {
  const fault = languageFault(products, language);
  if (fault) return [warning(fault.message, fault.advice)];
  if (SEARCHED_IN.includes(language)) return [];
  return [
    warning(
      `Search knows no word forms of the catalogue's language (${language}): it finds words as they are written.`,
      `The languages that it reads are ${SEARCHED_IN.join(', ')}.`,
    ),
  ];
}

/** What a merchant's file beside the products names of them. */
interface Notes {
  readonly file: string;
  /** Slugs of the categories that it names. @throws SetupError at a mistake in it */
  categories(path: string): Promise<readonly string[]>;
  /** What the shop does where a name is no category's. */
  readonly advice: string;
}

const NOTES: readonly Notes[] = [
  {
    file: 'goes-with.yaml',
    categories: async (path) =>
      (await readGoesWith(path)).flatMap(({ from, to }) => [from.category, to.category]),
    advice: 'Write them as the products do; what they are paired with is shown without them.',
  },
  {
    file: SEASONS_FILE,
    categories: async (path) =>
      (await readSeasons(path)).flatMap(({ shows }) => shows.map(({ category }) => category)),
    advice: 'Write them as the products do; a season is shown without them.',
  },
];

async function lookAtAllNotes(directory: string, products: readonly Product[]): Promise<readonly Finding[]> {
  return (await Promise.all(NOTES.map((notes) => lookAtNotes(notes, directory, products)))).flat();
}

/** What a merchant wrote: of a file with a mistake the shop keeps what it last read, and a name that is no category says nothing. */
async function lookAtNotes(
  { file, categories, advice }: Notes,
  directory: string,
  products: readonly Product[],
): Promise<readonly Finding[]> {
  try {
    const there = new Set(products.map(({ category }) => slug(category)));
    const named = new Set(await categories(join(directory, file)));
    const unknown = [...named].filter((category) => !there.has(category));
    if (unknown.length === 0) return [];
    const first = unknown.slice(0, MOST_NAMED).join(', ');
    const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : '';
    return [warning(`${file} names categories that no product is in: ${first}${more}.`, advice)];
  } catch (error) {
    return [warning((error as Error).message, MEND_OR_REMOVE)];
  }
}

/** Names of one finding. */
const MOST_NAMED = 5;

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
