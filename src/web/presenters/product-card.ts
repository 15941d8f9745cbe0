import type { Request, Response } from 'express';
import { inStock, type Product } from '../../catalog/product.js';
import type { Visit } from '../../sessions/visit.js';
import { paths } from '../paths.js';
import type { Piece } from '../respond.js';
import { hereOf, stageOf, visitSoFar } from '../stage.js';
import type { Wording } from '../wording/en.js';
import { type CardControlsModel, presentControls } from './card-controls.js';
import { type PriceModel, presentPrice } from './price.js';

/** What cards of one rendering share. */
export interface CardContext {
  readonly t: Wording;
  readonly visit: Visit;
  readonly token: string;
  readonly returnTo: string;
  readonly version: string;
  /** The browser objects: presses that say nothing but an interest are off. */
  readonly objects: boolean;
}

/** One product as a shelf shows it. */
export interface CardModel {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly href: string;
  readonly art: ArtModel;
  readonly price: PriceModel;
  readonly soldOut: boolean;
  /** The shopper hid it: only a line to take that back is left. */
  readonly hidden: boolean;
  /** Why it is here, in one line; empty on plain shelves. */
  readonly reason: string;
  readonly controls: CardControlsModel;
}

export interface ArtModel {
  readonly src: string;
  readonly alt: string;
}

/** What only personal shelves know of a card. */
export interface CardExtras {
  readonly reason?: string;
  readonly whyHref?: string;
}

export function cardContext(req: Request, res: Response): CardContext {
  const { t, token, snapshot } = stageOf(res);
  const { visit, privacySignal } = visitSoFar(res);
  const objects = privacySignal !== undefined;
  return { t, token, visit, returnTo: hereOf(req), version: snapshot.version, objects };
}

export function presentCard(product: Product, context: CardContext, extras: CardExtras = {}): CardModel {
  return {
    id: product.id,
    name: product.name,
    brand: product.brand,
    href: paths.product(product.id),
    art: presentArt(product, context),
    price: presentPrice(product, context.t),
    soldOut: !inStock(product),
    hidden: context.visit.hidden.has(product.id),
    reason: extras.reason ?? '',
    controls: presentControls(product, context, extras.whyHref),
  };
}

export function presentArt(product: Product, { t, version }: Pick<CardContext, 't' | 'version'>): ArtModel {
  const alt = product.picture ? t.pictureOf(product.name) : t.artOf(product.name, product.department);
  return { src: paths.art(product, version), alt };
}

/** The card anew, wherever it stands on the page: after *Hide*, and after taking that back. */
export function cardPiece(product: Product, context: CardContext): Piece {
  return { partial: 'product-card', item: product.id, model: presentCard(product, context) };
}

/** The controls anew, wherever the product stands on the page: after any other press. */
export function controlsPiece(product: Product, context: CardContext, whyHref?: string): Piece {
  return { partial: 'card-controls', item: product.id, model: presentControls(product, context, whyHref) };
}
