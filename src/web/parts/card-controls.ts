import type { Product } from '../../catalog/product.js';
import type { EntryId } from '../../visits/entry.js';
import { buttonsOn, type PressedKind, ruleOf } from '../../visits/signals.js';
import type { When } from '../../wording/when.js';
import { paths } from '../http/paths.js';
import type { CardContext } from './product-card.js';

/** The row of controls under a card: one form, a button a press. */
export interface CardControlsModel {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly returnTo: string;
  readonly buttons: readonly PressModel[];
  /** Hidden by the shopper: the buttons only keep their room, and a line says until when. */
  readonly hidden: HiddenModel | undefined;
}

export interface HiddenModel {
  readonly until: When;
  /** Where the visit can be remembered longer; empty where it cannot. */
  readonly longerHref: string;
  readonly undo: PressModel;
}

/** One button. Pressed already, it takes the press back. */
export interface PressModel {
  /** What it is about, before and after it was pressed: the focus finds it again by that. */
  readonly kind: PressedKind;
  readonly label: string;
  /** The form field the button is: `kind=save`, or `entry=<id>` to take it back. */
  readonly field: 'kind' | 'entry';
  readonly value: string;
  readonly action: string;
  readonly pressed: boolean;
  /** Cannot be pressed: the visit bar says why. */
  readonly off: boolean;
}

export function presentControls(product: Product, context: CardContext): CardControlsModel {
  const { token, returnTo, visit } = context;
  const entry = visit.hidden.get(product.id);
  const buttons = buttonsOn('card').map((kind) => presentPress(product, kind, context));
  const hidden = entry && { ...context.hiding, undo: undoHiding(entry, context) };
  return { id: product.id, name: product.name, token, returnTo, buttons, hidden };
}

/** All presses, for the product's own page. */
export function presentAllPresses(product: Product, context: CardContext): readonly PressModel[] {
  return [...buttonsOn('card'), ...buttonsOn('page')].map((kind) => presentPress(product, kind, context));
}

function undoHiding(entry: EntryId, { t }: CardContext): PressModel {
  const back = { field: 'entry', value: entry, action: paths.undo } as const;
  return { kind: 'hide', label: t.press.undo, ...back, pressed: false, off: false };
}

function presentPress(product: Product, kind: PressedKind, { t, visit, objects }: CardContext): PressModel {
  const entry = visit.signals[kind].get(product.id);
  const label = t.signals[kind].button;
  return entry === undefined
    ? {
        kind,
        label,
        field: 'kind',
        value: kind,
        action: paths.signals,
        pressed: false,
        off: objects && !ruleOf(kind).keepsItself,
      }
    : { kind, label, field: 'entry', value: entry, action: paths.undo, pressed: true, off: false };
}
