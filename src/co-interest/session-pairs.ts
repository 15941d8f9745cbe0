/** Products of a session that are paired with one another: what comes later gives nothing. */
export const MOST_ITEMS = 20;
/** Of these at most so many only looked at, so that what is pressed later still finds a place. */
export const MOST_LOOKS = 15;

/** A product that a session did something to. */
export interface SessionItem<Item> {
  readonly item: Item;
  /** Only looked at; otherwise pressed, put in the basket or bought. */
  readonly isLook: boolean;
}

/** One count that leaves a session, with no word of which session: two products of it. */
export interface PairCount<Item> {
  readonly one: Item;
  readonly other: Item;
  /** In (0, 1 / 2]. */
  readonly weight: number;
}

/**
 * The products of a session that are paired, in the order of their first deed: at most `MOST_ITEMS`, of which at most
 * `MOST_LOOKS` were only looked at when their place was given.
 */
export function pairedItems<Item>(items: readonly SessionItem<Item>[], most = MOST_ITEMS): Item[] {
  const taken = new Set<Item>();
  let looks = 0;
  for (const { item, isLook } of items) {
    if (taken.size === most) break;
    if (taken.has(item) || (isLook && looks === MOST_LOOKS)) continue;
    taken.add(item);
    if (isLook) looks += 1;
  }
  return [...taken];
}

/**
 * What the nth paired product of a session gives: a pair with each one before it, of weight 1/n. So a session is counted
 * while it grows: nobody has to wait for its end, and nothing that was given is taken back. Its 190 pairs weigh 16.4
 * together at most.
 */
function pairsOfPlace<Item>(items: readonly Item[], place: number): PairCount<Item>[] {
  const own = items[place];
  if (own === undefined) return [];
  const weight = 1 / (place + 1);
  return items.slice(0, place).map((other) => ({ one: own, other, weight }));
}

/** Everything that a session gives. @param most products of it that are paired */
export function pairsOfSession<Item>(
  items: readonly SessionItem<Item>[],
  most = MOST_ITEMS,
): PairCount<Item>[] {
  const paired = pairedItems(items, most);
  return paired.flatMap((_, place) => pairsOfPlace(paired, place));
}
