import type { Request, Response } from 'express';
import type { ProductId } from '../../catalog/product.js';
import { visitOf } from '../middleware/visit-session.js';
import { stageOf } from '../stage.js';
import type { HidingModel } from './hiding.js';
import { type CardModel, cardContext, presentCard } from './product-card.js';

/** One kept product with the form that takes it back. */
export interface KeptModel {
  readonly id: string;
  readonly name: string;
  /** Undefined for a product that has left the shop. */
  readonly card: CardModel | undefined;
  readonly removal: string;
}

export interface KeptThingsModel {
  readonly saved: readonly KeptModel[];
  readonly hidden: readonly KeptModel[];
  readonly notRelevant: readonly KeptModel[];
  /** Until when what is hidden stays so. */
  readonly hiding: HidingModel;
  readonly token: string;
}

/** Saved, hidden and turned-down products of this visit, latest first. */
export function presentKept(req: Request, res: Response): KeptThingsModel {
  const { snapshot, token } = stageOf(res);
  const { visit } = visitOf(res);
  const context = { ...cardContext(req, res), visit: { ...visit, hidden: new Map() } };
  const kept = (products: ReadonlyMap<ProductId, unknown>, path: string): KeptModel[] =>
    [...products.keys()].reverse().map((id) => {
      const product = snapshot.catalogue.product(id);
      const card = product && presentCard(product, context);
      return { id, name: product?.name ?? id, card, removal: `/${path}/${encodeURIComponent(id)}/removal` };
    });
  return {
    saved: kept(visit.saved, 'saved-products'),
    hidden: kept(visit.hidden, 'hidden-products'),
    notRelevant: kept(visit.notRelevant, 'irrelevant-products'),
    hiding: context.hiding,
    token,
  };
}
