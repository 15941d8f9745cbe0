import { join } from 'node:path';
import { buildCatalogue } from '../catalog/catalogue.js';
import type { Kind } from '../catalog/goes-with.js';
import { readGoesWith } from '../catalog/goes-with-file.js';
import { SetupError } from '../errors.js';
import { type Reach, reachOf, type Silence } from '../recommendations/complements/reach.js';
import { currentIndex } from '../vector-index/index-directories.js';
import { loadIndex } from '../vector-index/read-index.js';

/** Pairs that are named one by one. */
const MOST_NAMED = 20;

/**
 * What goes-with.yaml of a catalogue's folder reaches, by the index of now; undefined where there is no such file.
 * @throws SetupError where nothing is indexed yet
 */
export async function reachOfShop(dataDir: string, directory: string): Promise<Reach | undefined> {
  const pairings = await readGoesWith(join(directory, 'goes-with.yaml'));
  if (pairings.length === 0) return undefined;
  const newest = await currentIndex(dataDir);
  if (newest === undefined) throw new SetupError('The catalogue is not indexed yet: npm run reindex.');
  const index = await loadIndex(newest);
  try {
    return reachOf(buildCatalogue(index.products), (position) => index.vector('taste', position), pairings);
  } finally {
    await index.close();
  }
}

const WHY: Readonly<Record<Silence, (from: string, to: string) => string>> = {
  'nothing-here': (from) => `no product is of ${from}`,
  'nothing-there': (_, to) => `no product is of ${to}`,
  'no-use-shared': () =>
    'their texts share no words of use; name what is meant (named: [WORD]), and it is taken at your word',
};

/** The reach as sentences, one a line. */
export function reachSentences(reach: Reach | undefined): string[] {
  if (!reach)
    return [
      'No product page has a shelf "Goes with this": nothing says what goes with what. npm run goes-with -- --draft makes a first goes-with.yaml to edit (docs/feeds.md).',
    ];
  const { reached, looked, silent } = reach;
  const more = silent.length > MOST_NAMED ? [`... and ${silent.length - MOST_NAMED} more pairs.`] : [];
  return [
    `${reached} of ${looked} products looked at have something that goes with them (goes-with.yaml).`,
    ...silent.slice(0, MOST_NAMED).map(({ pairing: { from, to }, why }) => {
      const [one, other] = [nameOf(from), nameOf(to)];
      return `${one} and ${other} show nothing: ${WHY[why](one, other)}.`;
    }),
    ...more,
  ];
}

function nameOf({ category, named }: Kind): string {
  return named.length === 0 ? `"${category}"` : `"${category}" named ${named.join(', ')}`;
}
