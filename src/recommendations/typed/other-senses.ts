import { isFor, playersAsked, playersOf } from '../../catalog/players.js';
import type { Product } from '../../catalog/product.js';
import { isOtherThing } from '../../catalog/search/matching/namesakes.js';
import { saysOpposite } from './opposites.js';

/** Whether a product is no other thing of the name that was asked for, and no game for other numbers of players, and says no opposite. */
export function isOfAskedSense(text: string, product: Product): boolean {
  return !isOtherThing(text, product) && !isForOtherNumber(text, product) && !saysOpposite(text, product);
}

function isForOtherNumber(text: string, product: Product): boolean {
  const asked = playersAsked(text);
  const players = asked === undefined ? undefined : playersOf(product);
  return asked !== undefined && players !== undefined && !isFor(players, asked);
}
