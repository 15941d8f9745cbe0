import type { ShopUnderTest } from '../support/shop-under-test.js';
import { UNPACKED } from '../support/shopper.js';
import { read, type Seen } from './seen.js';

/** A visit made of requests alone, for suites that need hundreds of pages. */
export interface QuickVisit {
  /** `name=value`; empty before anything was kept. */
  cookie(): string;
  see(path: string): Promise<Seen>;
  /** @returns the entry that the press made, to be taken back by */
  press(path: string, fields: Readonly<Record<string, string>>): Promise<string>;
}

export function quickVisit({ address }: Pick<ShopUnderTest, 'address'>): QuickVisit {
  let cookie = '';
  const keep = (answer: Response) => {
    const [line] = answer.headers.getSetCookie();
    if (line) cookie = line.split(';')[0] ?? '';
    return answer;
  };
  return {
    cookie: () => cookie,
    async see(path) {
      const answer = keep(await fetch(address + path, { headers: { ...UNPACKED, cookie } }));
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return read(await answer.text());
    },
    async press(path, fields) {
      const answer = keep(
        await fetch(address + path, {
          method: 'POST',
          headers: { ...UNPACKED, cookie, origin: address },
          body: new URLSearchParams(fields),
          redirect: 'manual',
        }),
      );
      await answer.arrayBuffer();
      if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
      return /[?&]done=([^&]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
    },
  };
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a simulated shopper did that later pages are held against. */
export interface Simulated {
  readonly visit: QuickVisit;
  readonly hidden: ReadonlySet<string>;
  readonly random: () => number;
}

/** What a shopper does, as often as it stands here. */
const DEEDS = [
  'look',
  'look',
  'look',
  'look',
  'search',
  'interested',
  'interested',
  'save',
  'basket',
  'hide',
] as const;
const TYPED = [
  'mushroom foraging',
  'quiet evenings',
  'a trip by bicycle',
  'sourdough',
  'gardening on a balcony',
];

/** A visit of six to fourteen deeds in up to three departments, minutes apart, the same for the same seed. */
export async function simulate(shop: ShopUnderTest, seed: number): Promise<Simulated> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { departments, products } = shop.services.snapshot().catalogue;
  const favourites = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(departments));
  const product = () =>
    products[pick(random() < 0.85 ? pick(favourites).positions : products.map((_, i) => i))]!;
  const visit = quickVisit(shop);
  const hidden = new Set<string>();
  await visit.press('/personalisation', {});
  // A browser follows where a press leads: a visit whose cookie comes with no request ends after ten minutes.
  await visit.see('/interests');
  if (random() < 0.2) await visit.press('/interests', { phrase: pick(TYPED) });
  for (let left = 6 + Math.floor(random() * 9); left > 0; left--) {
    shop.wait(Math.ceil(random() * 40 * 60_000));
    const { id, category, tags, stock } = product();
    const deed = pick(DEEDS);
    if (deed === 'look') await visit.see(`/products/${id}`);
    else if (deed === 'search') await visit.see(`/search?q=${encodeURIComponent(tags[0] ?? category)}`);
    else if (deed !== 'basket') await visit.press('/signals', { product: id, kind: deed });
    else if (stock !== 0) await visit.press('/basket/lines', { product: id });
    if (deed === 'hide') hidden.add(id);
  }
  return { visit, hidden, random };
}
