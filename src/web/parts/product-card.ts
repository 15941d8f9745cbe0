import type { Request, Response } from 'express';
import type { Product } from '../../catalog/product.js';
import type { Visit } from '../../visits/visit.js';
import type { Wording } from '../../wording/wording.js';
import { endOf } from '../http/forms/known-ends.js';
import type { Piece } from '../http/respond.js';
import { hereOf, stageOf, visitSoFar } from '../http/stage.js';
import { type CardControlsModel, presentControls } from './card-controls.js';
import { type CardFaceModel, cardFace } from './card-face.js';
import { type HidingModel, presentHiding } from './hiding.js';

/** What cards of one rendering share. */
export interface CardContext {
  readonly t: Wording;
  readonly visit: Visit;
  readonly token: string;
  readonly returnTo: string;
  readonly version: string;
  /** The browser objects: presses that say nothing but an interest are off. */
  readonly objects: boolean;
  readonly hiding: HidingModel;
  /** The end of personalisation that this page tells of; empty where it tells of none. */
  readonly ended: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One product as a shelf shows it. */
export interface CardModel extends CardFaceModel {
  readonly face: CardFaceModel;
  /** Its id on the page, which a press made without script comes back to; empty where the product may stand twice. */
  readonly anchor: string;
  /** Why it is here, in one line; empty on plain shelves. */
  readonly reason: string;
  /** Where the whole account of a recommendation is; empty on plain shelves. */
  readonly whyHref: string;
  readonly controls: CardControlsModel;
}

/** What only personal shelves know of a card. */
export interface CardExtras {
  readonly reason?: string;
  readonly whyHref?: string;
  readonly anchored?: boolean;
}

export function cardContext(req: Request, res: Response): CardContext {
  const { t, token, snapshot } = stageOf(res);
  const { visit, privacySignal, now } = visitSoFar(res);
  const objects = privacySignal !== undefined;
  const shared = {
    version: snapshot.version,
    hiding: presentHiding(res),
    objects,
    ended: endOf('personalise', res),
  };
  return { t, token, visit, now, returnTo: hereOf(req), ...shared };
}

export function presentCard(product: Product, context: CardContext, extras: CardExtras = {}): CardModel {
  const face = cardFace(product, context);
  return {
    ...face,
    face,
    anchor: extras.anchored === false ? '' : cardAnchor(product.id),
    reason: extras.reason ?? '',
    whyHref: extras.whyHref ?? '',
    controls: presentControls(product, context),
  };
}

/** The id of a product's card on its page. */
export const cardAnchor = (product: string): string => `card-${product}`;

/** The controls anew, wherever the product stands on the page. All else of a card stays as it was shown. */
export function controlsPiece(product: Product, context: CardContext): Piece {
  return { partial: 'card-controls', item: product.id, model: presentControls(product, context) };
}
