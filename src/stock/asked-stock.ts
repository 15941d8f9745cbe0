import { setTimeout as sleep } from 'node:timers/promises';
import type { RootDatabase } from 'lmdb';
import { budgetLeft, spendBudget } from '../away/request-budget.js';
import { NothingKeptError } from '../files/room.js';
import type { Clock } from '../time/clock.js';
import { ABANDONED, type CountedLine, type CountKey, countKey, type Sale, type Sold } from './stock.js';

interface Asked {
  readonly token: string;
  readonly pieces: number;
  /** By then the process that asked has died, milliseconds since 1970. */
  readonly until: number;
}

/** A product of one of a feed's numbers. */
type Counted = Pick<CountedLine, 'stocktake' | 'product'>;

/** What the processes of one machine have asked Redis for, and what it told any of them. */
export interface AskedStock {
  /**
   * Resolves once no other sale of this machine has asked for one of these products and does not know yet whether it has
   * it, or when the request has waited as long as it may.
   */
  hold(sale: Sale): Promise<void>;
  /** The sale is decided. @param isCounted Redis counts it */
  free(sale: Sale, isCounted: boolean): Promise<void>;
  /** Redis counts a sale that was made here while it was away. */
  counted(sale: Sale): Promise<void>;
  /** What Redis says is sold, of these products or of all that were sold. */
  hear(sold: Sold): Promise<void>;
  /** What of a product was sold when Redis was last heard of, with what other sales of this machine ask for just now. */
  gone(line: Counted, sale: Sale): number;
}

/** How often to look whether another sale is decided, milliseconds. */
const LOOK_EVERY = 5;

/**
 * Two processes decide one after the other, whether Redis answers each of them or not: what one of them sells from disk
 * because Redis did not answer it, Redis must not sell to the other a moment later.
 */
export function askedStock(root: RootDatabase, clock: Clock): AskedStock {
  const asked = root.openDB<Asked, CountKey>({ name: 'stock-asked' });
  const heard = root.openDB<number, CountKey>({ name: 'stock-heard' });
  let last: Sold = new Map();
  const keyOf = ({ stocktake, product }: Counted) => countKey(stocktake, product);
  const ofOthers = (line: Counted, { token }: Sale): Asked | undefined => {
    const one = asked.get(keyOf(line));
    return one === undefined || one.token === token || one.until <= clock() ? undefined : one;
  };
  /** Within a transaction. */
  const add = ({ lines }: Sale) => {
    for (const line of lines) heard.put(keyOf(line), (heard.get(keyOf(line)) ?? 0) + line.pieces);
  };
  const tryToHold = (sale: Sale) =>
    asked.transaction(() => {
      if (sale.lines.some((line) => ofOthers(line, sale) !== undefined)) return false;
      for (const line of sale.lines)
        asked.put(keyOf(line), { token: sale.token, pieces: line.pieces, until: clock() + ABANDONED });
      return true;
    });

  return {
    async hold(sale) {
      const began = performance.now();
      const patience = Math.min(budgetLeft(), ABANDONED);
      while (!(await whereThereIsRoom(() => tryToHold(sale), true)) && performance.now() - began < patience)
        await sleep(LOOK_EVERY);
      spendBudget(performance.now() - began);
    },
    free: (sale, isCounted) =>
      whereThereIsRoom(
        () =>
          asked.transaction(() => {
            for (const line of sale.lines)
              if (asked.get(keyOf(line))?.token === sale.token) asked.remove(keyOf(line));
            if (isCounted) add(sale);
          }),
        undefined,
      ),
    counted: (sale) => whereThereIsRoom(() => heard.transaction(() => add(sale)), undefined),
    async hear(sold) {
      heard.resetReadTxn();
      const gone = [...last.keys()].filter((key) => !sold.has(key)).map((key) => [key, 0] as const);
      const news = [...gone, ...sold].filter(([key, pieces]) => heard.get(key) !== pieces);
      last = sold;
      if (news.length === 0) return;
      const tell = () =>
        heard.transaction(() => {
          for (const [key, pieces] of news) heard.put(key, pieces);
        });
      await whereThereIsRoom(tell, undefined);
    },
    gone(line, sale) {
      asked.resetReadTxn();
      return (heard.get(keyOf(line)) ?? 0) + (ofOthers(line, sale)?.pieces ?? 0);
    },
  };
}

/** A disk that is full keeps no sale from being asked for: then each process decides by what it knows. */
async function whereThereIsRoom<T>(step: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof NothingKeptError) return otherwise;
    throw error;
  }
}
