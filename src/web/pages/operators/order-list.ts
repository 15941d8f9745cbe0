import { type WeekId, weekEnd, weekOf, weekStart } from '../../../analytics/releases/week.js';
import type { Catalogue } from '../../../catalog/catalogue.js';
import type { Money } from '../../../catalog/product.js';
import { ORDER_DAYS, type Order, type OrderLine, type Orders, ordersPlaced } from '../../../orders/order.js';
import { referenceOf } from '../../../orders/reference.js';
import { ABANDONED } from '../../../stock/stock.js';
import { DAY } from '../../../time/clock.js';
import { isoOnClock, onClock, whenOnClock } from '../../../time/zone.js';
import { dayText, exactText, zoneText } from '../../../wording/dates.js';
import { moneyNumber, moneyText, reportPeriod, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { tableText } from './report-csv.js';
import { weekName } from './report-page.js';

/** The shop's; the machine's own where undefined. */
type Zone = Wording['zone'];

/** Orders on the page; all of them are in the table. */
const LISTED = 200;

/** The shop's weeks of which orders can still be read, newest first. @param now milliseconds since 1970 */
export function weeksOfOrders(now: number, zone: Zone): readonly WeekId[] {
  const weeks: WeekId[] = [];
  const [shown, oldest] = [onClock(now, zone), onClock(now - ORDER_DAYS * DAY, zone)];
  for (let at = shown; weekEnd(weekOf(at)) > oldest; at -= 7 * DAY) weeks.push(weekOf(at));
  return weeks;
}

/** The orders of a week, which begins at the shop's own midnight, newest first. One of the last minute may still be taken back. */
export async function ordersOfWeek(
  orders: Pick<Orders, 'placed' | 'find'>,
  week: WeekId,
  { now, zone }: { readonly now: number; readonly zone: Zone },
): Promise<readonly Order[]> {
  const [from, to] = [whenOnClock(weekStart(week), zone), whenOnClock(weekEnd(week), zone)];
  const found = await ordersPlaced(orders, { from, to: Math.min(to, now - ABANDONED), now });
  return found.toSorted((a, b) => b.placedAt - a.placedAt || (a.token < b.token ? -1 : 1));
}

interface Shown {
  readonly week: WeekId;
  readonly orders: readonly Order[];
  readonly catalogue: Pick<Catalogue, 'product'>;
  readonly now: number;
}

/** What was ordered in a week: in all, by department, and each order by its number. Nothing leads to a visit. */
export function presentOrderList({ week, orders, catalogue, now }: Shown, t: Wording) {
  const say = (value: number) => wholeNumberText(value, t.locale);
  const start = new Date(weekStart(week)).toISOString().slice(0, 10);
  const end = new Date(weekEnd(week) - DAY).toISOString().slice(0, 10);
  const line = (name: string, { count, pieces, sums }: Sum) => ({
    name,
    orders: say(count),
    pieces: say(pieces),
    total: moneys(sums, t),
  });
  return {
    week: weekName(week, t),
    period: reportPeriod(start, end, t.locale),
    zone: t.footer.zone(zoneText(now, t)),
    weeks: weeksOfOrders(now, t.zone).map((one) => ({
      name: weekName(one, t),
      href: paths.operatorOrdersOf(one),
      isShown: one === week,
    })),
    csv: paths.operatorOrdersCsv(week),
    totals: [
      line(
        t.release.wholeShop,
        sumOf(orders, () => true),
      ),
      ...departmentsOf(orders, catalogue).map((name) =>
        line(
          name,
          sumOf(orders, (product) => departmentOf(product, catalogue) === name),
        ),
      ),
    ].map((one) => ({ ...one, name: one.name || t.orderList.gone })),
    orders: orders.slice(0, LISTED).map((order) => ({
      reference: referenceOf(order.token),
      placed: exactText(order.placedAt, t),
      lines: order.lines.map((one) => ({
        text: `${say(one.quantity)} × ${one.name}`,
        ahead: aheadOf(one, t),
      })),
      total: moneyText(order.total, t.locale),
    })),
    cut: orders.length > LISTED ? t.orderList.cut(say(LISTED), say(orders.length)) : '',
  };
}

function aheadOf({ ahead }: OrderLine, t: Wording): string {
  if (ahead === undefined) return '';
  const { kind, from } = ahead;
  return t.orderList.ahead[kind](from === undefined ? '' : dayText(whenOnClock(Date.parse(from), t.zone), t));
}

/**
 * A line of an order a line, for who packs and who keeps the books: the price of one piece in decimals of the currency
 * that stands beside it, the moment by the shop's clock, and whether the line was ordered ahead.
 */
export function ordersCsv(orders: readonly Order[], zone: Zone): string {
  return tableText([
    ['order', 'placed', 'product', 'name', 'quantity', 'price', 'currency', 'ahead', 'ahead_from'],
    ...orders.flatMap(({ token, placedAt, lines }) =>
      lines.map(({ product, name, quantity, price, ahead }) => [
        ...[referenceOf(token), isoOnClock(placedAt, zone), product, name],
        ...[String(quantity), moneyNumber(price), price.currency, ahead?.kind ?? '', ahead?.from ?? ''],
      ]),
    ),
  ]);
}

interface Sum {
  readonly count: number;
  readonly pieces: number;
  /** By currency. */
  readonly sums: ReadonlyMap<string, number>;
}

function sumOf(orders: readonly Order[], isCounted: (product: string) => boolean): Sum {
  const sums = new Map<string, number>();
  let [count, pieces] = [0, 0];
  for (const { lines } of orders) {
    const own = lines.filter(({ product }) => isCounted(product));
    if (own.length > 0) count += 1;
    for (const { quantity, price } of own) {
      pieces += quantity;
      sums.set(price.currency, (sums.get(price.currency) ?? 0) + quantity * price.amount);
    }
  }
  return { count, pieces, sums };
}

function moneys(sums: Sum['sums'], t: Wording): string {
  const all: Money[] = [...sums].map(([currency, amount]) => ({ currency, amount }));
  return all.map((money) => moneyText(money, t.locale)).join(' + ');
}

/** Of what was ordered, in the order of the alphabet. Empty for what the shop no longer has. */
function departmentsOf(orders: readonly Order[], catalogue: Shown['catalogue']): readonly string[] {
  const products = orders.flatMap(({ lines }) => lines.map(({ product }) => product));
  return [...new Set(products.map((product) => departmentOf(product, catalogue)))].sort();
}

function departmentOf(product: string, catalogue: Shown['catalogue']): string {
  return catalogue.product(product as never)?.department ?? '';
}
