import type { Money, ProductId } from '../../../catalog/product.js';
import { segmentInterest } from '../../../interests/interest.js';
import { neverAgainIn } from '../../../interests/never-again.js';
import { broughtWith } from '../../../visits/brought-with.js';
import type { Entry, LoggedEntry } from '../../../visits/entry.js';
import { pressOf } from '../../../visits/presses/change-interest.js';
import { isPressedKind } from '../../../visits/signals.js';
import { upTo } from '../../../visits/with-entries.js';
import { moneyText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { labelBut } from '../texts/interest-label.js';
import { laneName } from '../texts/lane-name.js';
import {
  calledBefore,
  interestCalled,
  memoryLatest,
  type NoticeContext,
  phraseText,
  strengthText,
} from './notice-of-interest.js';

/** One sentence about what an entry has really done; empty where it is nothing that was pressed. */
export function textOf(entry: Entry, context: NoticeContext): string {
  const { notice } = context.t;
  switch (entry.type) {
    case 'signal':
      return signalText(entry, context);
    case 'basket':
      return basketText(entry, context);
    case 'consent':
      if (entry.purpose === 'statistics') return entry.granted ? notice.counted : notice.notCounted;
      return entry.granted ? notice.personalised : notice.notPersonalised;
    case 'weigh':
    case 'set':
      return strengthText(entry, calledBefore(entry, context), context);
    case 'remove':
      return notice.remove(calledBefore(entry, context));
    case 'never':
      return notice[entry.lifted ? 'allowed' : 'never'](
        interestCalled(entry.interest, context.visit.all, context),
      );
    case 'phrase':
      return phraseText(entry, context);
    case 'imported':
      return notice.imported(broughtWith(entry, context.visit.all).length);
    case 'rest':
      return context.t.rest.notice[entry.says];
    case 'reset':
      return notice.reset;
    case 'because':
      return notice.because[entry.why](saidName(entry.product, context));
    case 'lane':
    case 'turn':
    case 'keep':
    case 'discard':
      return laneText(entry, context);
    case 'language':
      return context.t.languages.chosen;
    case 'memory':
      return [notice.memory[entry.length], memoryLatest(entry.length, context.visit, context.now, context.t)]
        .filter((sentence) => sentence !== '')
        .join(' ');
    case 'search':
    case 'shown':
    case 'counted':
    case 'undo':
      return '';
  }
}

/** What was taken back, by its name. @param log the whole log, with what was taken back */
export function undoneText(entry: Entry, log: readonly LoggedEntry[], context: NoticeContext): string {
  const { undone } = context.t.notice;
  switch (entry.type) {
    case 'signal':
      if (!isPressedKind(entry.kind)) return '';
      return undone.signal(context.t.signals[entry.kind].button, saidName(entry.product, context));
    case 'basket':
      return undone.basket(productName(entry.product, context));
    case 'consent':
      if (entry.granted) return undone.consent;
      // The address may be opened again after another withdrawal: then it is not here.
      return context.visit.consent.has('personalise') ? undone.withdrawal : '';
    case 'weigh':
    case 'set':
    case 'remove': {
      const said = entry.type === 'weigh' ? undone.weigh[pressOf(entry.factor)] : undone[entry.type];
      return said(
        labelBut(entry, context.visit, context.snapshot) ?? interestCalled(entry.interest, log, context),
      );
    }
    case 'never':
      return undone[entry.lifted ? 'allowed' : 'never'](interestCalled(entry.interest, log, context));
    case 'phrase':
      return undone.phrase(entry.text);
    case 'rest':
      return context.t.rest.undone[entry.says];
    case 'imported':
    case 'reset':
    case 'memory':
      return undone[entry.type];
    case 'language':
      return context.t.languages.undone;
    case 'because':
      return undone.because(saidName(entry.product, context));
    case 'search':
    case 'shown':
    case 'counted':
    case 'undo':
    case 'lane':
      return '';
    case 'turn':
    case 'keep':
    case 'discard':
      return undone[entry.type];
  }
}

/** Where the visit is now, or what has become of a lane. */
function laneText(
  entry: Entry & { type: 'lane' | 'turn' | 'keep' | 'discard' },
  { visit, t }: NoticeContext,
): string {
  const { notice } = t;
  switch (entry.type) {
    case 'lane':
      return entry.kind === 'gift' ? notice.lanes.gift : notice.lanes.opened(entry.name);
    case 'turn':
      return entry.to === 'main'
        ? notice.lanes.main
        : notice.lanes.turned(laneName(entry.to, visit.lanes, t));
    case 'keep':
      return notice.lanes.kept(entry.name);
    case 'discard':
      return notice.lanes.discarded;
  }
}

function signalText({ kind, product }: Entry & { type: 'signal' }, context: NoticeContext): string {
  const { signals } = context.t;
  if (!isPressedKind(kind)) return '';
  const done = signals[kind].done({ product: productName(product, context), until: context.until });
  const never = kind === 'interested' ? neverOf(product, context) : '';
  return never === '' ? done : `${done} ${context.t.notice.counts(never)}`;
}

/** What of *Never again* a product is mostly of; empty where it is of none. */
function neverOf(product: ProductId, { visit, snapshot: { catalogue, shop } }: NoticeContext): string {
  const [first] = shop.memberships(catalogue.position(product) ?? -1);
  const segment = shop.segments[first?.segment ?? -1];
  return (segment && neverAgainIn(visit, shop.segments).of(segmentInterest(segment.id))?.label) ?? '';
}

/** Added at another price than the form's page showed; empty where it is the same. */
export function priceSinceText(now: Money, shown: Money | undefined, { basket, locale }: Wording): string {
  if (!shown || (shown.amount === now.amount && shown.currency === now.currency)) return '';
  return basket.priceSince(moneyText(now, locale), moneyText(shown, locale));
}

/** What the basket held of it once this entry was made, whatever came after. */
function basketText(entry: Entry & { type: 'basket' }, context: NoticeContext): string {
  const { notice } = context.t;
  const name = productName(entry.product, context);
  const held = upTo(entry, context.visit).basket.get(entry.product)?.quantity ?? 0;
  if (held === 0) return notice.basketRemoved(name);
  return held === 1 && entry.change > 0 ? notice.basketFirst(name) : notice.basketHolds(held, name);
}

/** The same inside a sentence. */
function saidName(id: string, { snapshot, t }: Pick<NoticeContext, 'snapshot' | 't'>): string {
  const name = snapshot.catalogue.product(id)?.name;
  return name === undefined ? t.notice.goneProduct : t.reasons.product(name);
}

/** The name of a product as the shop calls it now, or that it has none any more. */
export function productName(id: string, { snapshot, t }: Pick<NoticeContext, 'snapshot' | 't'>): string {
  return snapshot.catalogue.product(id)?.name ?? t.notice.goneProduct;
}
