import { type Fields, text } from '../../http/forms/fields.js';
import type { Rendering } from '../../http/stage.js';
import type { CardModel } from './product-card.js';
import { PLACED } from './standing.js';

/** Form and address field: the place on its page that a press without script comes back to, as an id. */
const PLACE = 'place';

/**
 * The cards of a list, each with its place in it. A press may take its card off the page; the place stays, and the next
 * card stands there.
 * @param list unique on its page
 */
export function placed(list: string, cards: readonly CardModel[]): CardModel[] {
  return cards.map((card, at) => ({ ...card, controls: { ...card.controls, place: placeId(list, at) } }));
}

/** The id of the n-th place of a list, counted from 0. */
const placeId = (list: string, at: number): string => `${list}-${at}`;

/**
 * Where a list stands after one of its things was taken out: at the next one, at the one before where it was the last,
 * at the list's own id where it was the only one.
 */
export function placeWithout(at: number, anchors: readonly string[], list: string): string {
  return anchors[at + 1] ?? anchors[at - 1] ?? list;
}

/** The place that a form or an address names; undefined where it names none, or nothing that could be an id. */
export function placeIn(fields: Fields): string | undefined {
  const place = text(fields, PLACE, 150);
  return place !== undefined && PLACED.test(place) ? place : undefined;
}

/** The id of a place, without what it says of its shelves. */
export const idOfPlace = (place: string): string => place.replace(/@.*/, '');

/** The place of the press that is answered: in its form, or in the address that its plain form came back to. */
export const placeOf = ({ asked }: Rendering): string => placeIn(asked.form) ?? placeIn(asked.query) ?? '';
