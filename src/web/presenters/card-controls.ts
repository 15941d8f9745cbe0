import type { Product } from '../../catalog/product.js';
import type { EntryId } from '../../sessions/entry.js';
import { paths } from '../paths.js';
import type { CardContext } from './product-card.js';

/** The row of controls under a card: one form, a button a press. */
export interface CardControlsModel {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly returnTo: string;
  readonly buttons: readonly PressModel[];
  /** Where the whole account of a recommendation is; empty on plain shelves. */
  readonly whyHref: string;
}

/** One button. Pressed already, it takes the press back. */
export interface PressModel {
  readonly label: string;
  /** The form field the button is: `kind=save`, or `entry=<id>` to take it back. */
  readonly field: 'kind' | 'entry';
  readonly value: string;
  readonly action: string;
  readonly pressed: boolean;
  /** Cannot be pressed: the visit bar says why. */
  readonly off: boolean;
}

/** Presses that say nothing but an interest. *Save* and *Hide* keep themselves. */
const PROFILING: ReadonlySet<PressKind> = new Set(['interested', 'notRelevant']);

export type PressKind = 'interested' | 'save' | 'hide' | 'notRelevant';

/** Presses a card has room for; the product's own page has all four. */
const ON_CARDS: readonly PressKind[] = ['interested', 'save', 'hide'];

export function presentControls(
  product: Product,
  context: CardContext,
  whyHref = '',
  kinds: readonly PressKind[] = ON_CARDS,
): CardControlsModel {
  const { token, returnTo, visit } = context;
  const hidden = visit.hidden.get(product.id);
  // What is hidden can only be shown again.
  const buttons = hidden
    ? [undoPress(hidden, context)]
    : kinds.map((kind) => presentPress(product, kind, context));
  return { id: product.id, name: product.name, token, returnTo, whyHref, buttons };
}

/** All presses, for the product's own page. */
export function presentAllPresses(product: Product, context: CardContext): readonly PressModel[] {
  return [...ON_CARDS, 'notRelevant' as const].map((kind) => presentPress(product, kind, context));
}

function undoPress(entry: EntryId, { t }: CardContext): PressModel {
  return {
    label: t.press.undo,
    field: 'entry',
    value: entry,
    action: paths.undo,
    pressed: false,
    off: false,
  };
}

function presentPress(product: Product, kind: PressKind, { t, visit, objects }: CardContext): PressModel {
  const entry = pressedBy(kind, visit).get(product.id);
  const label = t.press[kind];
  return entry === undefined
    ? {
        label,
        field: 'kind',
        value: kind,
        action: paths.signals,
        pressed: false,
        off: objects && PROFILING.has(kind),
      }
    : { label, field: 'entry', value: entry, action: paths.undo, pressed: true, off: false };
}

function pressedBy(kind: PressKind, visit: CardContext['visit']): ReadonlyMap<string, EntryId> {
  switch (kind) {
    case 'interested':
      return visit.interested;
    case 'save':
      return visit.saved;
    case 'hide':
      return visit.hidden;
    case 'notRelevant':
      return visit.notRelevant;
  }
}
