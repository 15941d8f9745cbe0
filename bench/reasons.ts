/**
 * Whether a person would agree with the reasons: scripted visits of two to four interests over the demo catalogue
 * (`--visits N`), and for each card of the home page's shelves whether the product that its reason names shares an
 * interest with it. Bars: at most 1 % do not; at least four different reasons on a shelf of eight where there are four
 * signals. `--show N` prints the shelves of the first N visits to be read aloud.
 */
import { parseArgs } from 'node:util';
import { readGoesWith } from '../src/catalog/goes-with-file.js';
import { openEmbedder } from '../src/embedding/embedder.js';
import { plainLevels } from '../src/recommendations/kinds/plain-kinds.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import { shelfReasons } from '../src/recommendations/reasons/reasons.js';
import { openSnapshot } from '../src/shop/snapshot.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import { en } from '../src/wording/en/index.js';
import { cardReasonLine, type Names, sharedReasonLine } from '../src/wording/reasons.js';
import { type JudgedVisit, judgeReasons } from '../test/support/judged-reasons.js';
import { scriptedVisit } from '../test/support/scripted-visits.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { visits: { type: 'string', default: '1000' }, show: { type: 'string', default: '0' } },
});
const [visits, show] = [Number(values.visits), Number(values.show)];
/** Of fewer cards two are most. */
const LEAST_CARDS = 4;
const NOW = Date.UTC(2026, 10, 23, 12);

const snapshot = await openSnapshot(
  demoIndex(),
  ({ manifest, meanings, tastes }) => openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes }),
  { goesWith: await readGoesWith('catalog/goes-with.yaml') },
);
const { departments, products } = snapshot.catalogue;
const { segments } = snapshot.shop;
const names: Names = {
  product: (id) => products.find((product) => product.id === id)?.name,
  shelf: (id, of) => products.find((product) => product.id === id)?.[of],
  kinds(id) {
    const product = products.find((one) => one.id === id);
    return product ? plainLevels(product, products) : [];
  },
  joined: () => undefined,
  interest: (id) => segments.find((segment) => `segment:${segment.id}` === id)?.label ?? id,
};
const searches = await meaningsOf(
  departments.flatMap(({ categories }) => categories.map(({ name }) => name)),
);

const judged: JudgedVisit[] = [];
for (let seed = 1; seed <= visits; seed++) {
  const log = scriptedVisit(seed, { products, departments, searches }, NOW);
  const one = await judgeReasons(log, snapshot, NOW);
  judged.push(one);
  if (seed <= show) print(one, seed);
}
await snapshot.close();
report();
reportRepeats();

async function meaningsOf(texts: readonly string[]): Promise<Map<string, Float32Array>> {
  const embedder = await openEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
  const found = await embedder.embed([...texts]);
  await embedder.close();
  const { dimensions } = snapshot.shop;
  return new Map(texts.map((text, i) => [text, found.slice(i * dimensions, (i + 1) * dimensions)]));
}

function report(): void {
  const reasons = judged.flatMap((one) => one.reasons);
  const strange = reasons.filter((one) => !one.shares);
  const elsewhere = reasons.filter(({ card, lead }) => {
    const named = products.find(({ id }) => id === lead.signal.product);
    return named !== undefined && named.department !== products[card]?.department;
  });
  const four = judged.filter((one) => one.signals >= 4);
  const enough = four.filter((one) => one.different >= 4);
  const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(2)} %`;
  console.log(
    `${visits} visits, ${reasons.length} reasons that name a signal: ` +
      `${percent(strange.length, reasons.length)} name one that shares no interest with the card, ` +
      `${percent(elsewhere.length, reasons.length)} a product of another department`,
  );
  console.log(
    `${four.length} visits of four signals or more: ${percent(enough.length, four.length)} have four different reasons on the first shelf; ` +
      `different reasons ${[...counts(four)].map(([number, times]) => `${number}: ${times}`).join(', ')}`,
  );
}

/** Shelves whose cards share a reason, which stands once above them, and those on most of whose cards one sentence stands. */
function reportRepeats(): void {
  const shelves = judged.flatMap((one) => one.shelves).filter(({ items }) => items.length >= LEAST_CARDS);
  const read = shelves.map(({ items }) => {
    const { shared, own } = shelfReasons(items.map(explain));
    const lines = items.map((_, i) => cardReasonLine(own[i], { names, t: en }, { type: 'none' }));
    const said = lines.filter((line) => line !== '');
    const most = Math.max(0, ...said.map((line) => said.filter((other) => other === line).length));
    return { isOfAll: shared?.isOfAll, isRepeated: most > items.length / 2 };
  });
  const shared = read.filter(({ isOfAll }) => isOfAll === true).length;
  const mostly = read.filter(({ isOfAll }) => isOfAll === false).length;
  const repeated = read.filter(({ isRepeated }) => isRepeated).length;
  console.log(
    `${read.length} shelves of ${LEAST_CARDS} cards or more: ${shared} say one reason of all their cards above them, ${mostly} one of most; ` +
      `on more than half of the cards of ${repeated} stands one sentence`,
  );
}

function counts(list: readonly JudgedVisit[]): [number, number][] {
  const found = new Map<number, number>();
  for (const { different } of list) found.set(different, (found.get(different) ?? 0) + 1);
  return [...found].sort((a, b) => a[0] - b[0]);
}

function print({ shelves }: JudgedVisit, seed: number): void {
  for (const { id, items } of shelves) {
    const { shared, own } = shelfReasons(items.map(explain));
    console.log(
      `\nVisit ${seed}, ${id === 'visit' ? 'For this visit' : names.interest(id)}. ${sharedReasonLine(shared, { names, t: en }, { type: 'none' })}`,
    );
    for (const [i, item] of items.entries()) {
      const line = cardReasonLine(own[i], { names, t: en }, { type: 'none' });
      console.log(
        `  ${products[item.position]?.name ?? ''} [${products[item.position]?.department}]: ${line}`,
      );
    }
  }
}
