import type { DraftKind, DraftPair } from '../recommendations/goes-with-draft/draft.js';
import { groupedBy } from '../segments/tally.js';
import { capitalised, plural } from '../segments/word-forms.js';

/** Products that are named as the reason for a line. */
const MOST_NAMED = 3;

const HEAD = (products: number, pairs: number): string[] => [
  `# A draft of what goes with what, made from the names and texts of ${products} products: ${pairs} lines.`,
  '# It knows only what they say of themselves, and some of it makes no sense: read each line, take away what is wrong,',
  '# and write what is missing. A line that begins with "#" does nothing; take the "#" away where it is right.',
  '# Behind each line stand the products that say so. docs/feeds.md tells the form.',
];

/** The draft as a `goes-with.yaml`: what is likely as it counts, the rest as comments. */
export function draftText(pairs: readonly DraftPair[], products: number): string {
  return `${[...HEAD(products, pairs.length), ...[...groupedBy(pairs, fromOf).values()].flatMap(entryOf)].join('\n')}\n`;
}

const fromOf = ({ from }: DraftPair): string => JSON.stringify([from.category, from.named]);

function entryOf(pairs: readonly DraftPair[]): string[] {
  const [first] = pairs;
  if (!first) return [];
  const sorted = pairs.toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely));
  // An entry of which nothing counts is no entry.
  const mark = sorted.some(({ isLikely }) => isLikely) ? '' : '# ';
  const { category, named, except } = first.from;
  return [
    '',
    `${mark}- category: ${written(category)}`,
    `${mark}  named: [${written(named)}]`,
    ...(except.length > 0 ? [`${mark}  except: [${except.map(written).join(', ')}]`] : []),
    `${mark}  leads to:`,
    ...sorted.map((pair) => lineOf(pair, mark)),
  ];
}

function lineOf({ to, isLikely, because }: DraftPair, mark: string): string {
  const names = because.slice(0, MOST_NAMED).map(({ name }) => name.replace(/\s+/g, ' '));
  return `${mark === '' && !isLikely ? '# ' : mark}    - ${kindText(to)} # ${names.join('; ')}`;
}

function kindText({ category, named }: DraftKind): string {
  const as = capitalised(plural(named));
  return `{ category: ${written(category)}, named: [${written(named)}], as: ${written(as)} }`;
}

/** A text as YAML reads it back; quoted where a sign in it would mean something. */
function written(text: string): string {
  return /^\p{L}[\p{L}\p{N} '’&-]*$/u.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
