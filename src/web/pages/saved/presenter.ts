import type { Request, Response } from 'express';
import type { ProductId } from '../../../catalog/product.js';
import { standingIn, standingText } from '../../http/forms/standing.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { stageOf } from '../../http/stage.js';
import type { HidingModel } from '../../parts/hiding.js';
import { type CardContext, type CardModel, cardContext, presentCard } from '../../parts/product-card.js';

/** One kept product with the form that takes it back. */
export interface KeptModel {
  readonly id: string;
  /** Its id on the page. */
  readonly anchor: string;
  readonly name: string;
  /** Undefined for a product that has left the shop. */
  readonly card: CardModel | undefined;
  /** That it stands in another list too; empty where it does not. */
  readonly also: string;
  readonly removal: string;
  /** Taken back by the shopper: its place is kept, and says so. */
  readonly takenBack: string;
  /** The press that puts it back; undefined for a product that has left the shop. */
  readonly again: PressedKind | undefined;
}

/** Lists of kept products: what their pages call them, and the press that puts one there. */
const LISTS = {
  saved: { path: 'saved-products', kind: 'save' },
  hidden: { path: 'hidden-products', kind: 'hide' },
  notRelevant: { path: 'irrelevant-products', kind: 'notRelevant' },
} as const;
type ListName = keyof typeof LISTS;
type PressedKind = (typeof LISTS)[ListName]['kind'];

export interface KeptThingsModel {
  readonly saved: readonly KeptModel[];
  readonly hidden: readonly KeptModel[];
  readonly notRelevant: readonly KeptModel[];
  /** Until when what is hidden stays so. */
  readonly hiding: HidingModel;
  /** The lists as the next press tells of them. */
  readonly standing: string;
  readonly token: string;
}

/** Saved, hidden and turned-down products of this visit, latest first; what was taken back on this page stays in its place. */
export function presentKept(req: Request, res: Response): KeptThingsModel {
  const context = { ...cardContext(req, res), visit: { ...visitOf(res).visit, hidden: new Map() } };
  const list = (name: ListName) => presentList(name, { req, res, context });
  const lists = { saved: list('saved'), hidden: list('hidden'), notRelevant: list('notRelevant') };
  const standing = Object.entries(lists).map(([name, things]) =>
    standingText(
      name,
      things.map(({ id }) => id),
    ),
  );
  return { ...lists, standing: standing.join(' '), hiding: context.hiding, token: stageOf(res).token };
}

interface KeptContext {
  readonly req: Request;
  readonly res: Response;
  readonly context: CardContext;
}

function presentList(name: ListName, { req, res, context }: KeptContext): KeptModel[] {
  const { snapshot, t } = stageOf(res);
  const { path, kind } = LISTS[name];
  const held: ReadonlyMap<ProductId, unknown> = visitOf(res).visit[name];
  const places = new Set([...standingIn(req, name), ...[...held.keys()].reverse()]);
  return [...places].map((id) => {
    const product = snapshot.catalogue.product(id);
    const card = product && presentCard(product, context);
    const called = product?.name ?? t.basket.goneName(id);
    return {
      id,
      anchor: `${name}-${id}`,
      name: called,
      card,
      also: alsoText(name, id, res),
      removal: `/${path}/${encodeURIComponent(id)}/removal`,
      takenBack: held.has(id) ? '' : t.saved.takenBack[name](called),
      again: product && kind,
    };
  });
}

/** A product may be saved and hidden at once: each list says so. */
function alsoText(name: ListName, id: ProductId, res: Response): string {
  const { alsoHidden, alsoSaved } = stageOf(res).t.saved;
  const { visit } = visitOf(res);
  if (name === 'saved') return visit.hidden.has(id) ? alsoHidden : '';
  return name === 'hidden' && visit.saved.has(id) ? alsoSaved : '';
}
