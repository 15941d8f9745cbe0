import type { Catalogue } from '../../../catalog/catalogue.js';
import type { Bill } from '../../../orders/bill.js';
import type { Difference } from '../../../orders/differences.js';
import { endOfOrder, type Order } from '../../../orders/order.js';
import { referenceOf } from '../../../orders/reference.js';
import { exactText } from '../../../wording/dates.js';
import { moneyText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { aheadText } from '../../parts/cards/card-face.js';

/** Why a checkout page is shown instead of an order being placed. */
export type ChangedModel = ReturnType<typeof presentChanges>;

/** @param shown undefined where the form did not carry a bill of this shop */
export function presentChanges(
  shown: Bill | undefined,
  now: Bill | undefined,
  differences: readonly Difference[],
  t: Wording,
) {
  if (!shown || differences.length === 0) return { lead: t.checkout.lookAgain, differences: [] };
  const totals = [shown, now].map((bill) => (bill ? moneyText(bill.total, t.locale) : ''));
  const [before = '', after = ''] = totals;
  const isOtherTotal = after !== '' && before !== after;
  return {
    lead: t.checkout.changedLead,
    differences: [
      ...differences.map((one) => differenceText(one, t)),
      ...(isOtherTotal ? [t.checkout.changes.total(before, after)] : []),
    ],
  };
}

function differenceText(one: Difference, { checkout: { changes }, locale }: Wording): string {
  switch (one.kind) {
    case 'renamed':
      return changes.renamed(one.name, one.now);
    case 'price':
      return changes.price(one.name, moneyText(one.before, locale), moneyText(one.now, locale));
    case 'ahead':
      return changes.ahead[one.now ?? 'ready'](one.name);
    case 'fewer':
      return changes.fewer(one.name, one.now);
    case 'quantity':
      return changes.quantity(one.name, one.before, one.now);
    case 'gone':
    case 'soldOut':
    case 'takenOut':
      return changes[one.kind](one.name);
    case 'added':
      return changes.added(one.name, one.quantity);
  }
}

interface OrderContext {
  readonly t: Wording;
  readonly publicUrl: string;
  readonly catalogue: Pick<Catalogue, 'product'>;
}

export function presentOrder(order: Order, { t, publicUrl, catalogue }: OrderContext) {
  return {
    number: referenceOf(order.token),
    address: publicUrl + paths.order(order.token),
    printHref: paths.orderPrint(order.token),
    placed: exactText(order.placedAt, t),
    ends: exactText(endOfOrder(order), t),
    total: moneyText(order.total, t.locale),
    lines: order.lines.map(({ name, quantity, price, product, ahead }) => ({
      name,
      quantity,
      href: catalogue.product(product) ? paths.product(product) : '',
      each: moneyText(price, t.locale),
      sum: moneyText({ ...price, amount: price.amount * quantity }, t.locale),
      ahead: ahead === undefined ? '' : aheadText({ stock: null, ahead }, { t, now: order.placedAt }),
    })),
  };
}
