import { LRUCache } from 'lru-cache';
import type { Product } from '../../../catalog/product.js';
import type { Entry, EntryId } from '../../../visits/entry.js';
import { buttonsOn, type PressedKind, ruleOf } from '../../../visits/signals.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Piece } from '../../http/renderer.js';
import type { CardContext } from './card-context.js';
import { cardFace } from './card-face.js';

/** What only personal shelves know of a card. */
interface CardExtras {
  readonly reason?: string;
  readonly whyHref?: string;
  readonly anchored?: boolean;
}

/** One product as a shelf shows it. */
export type CardModel = ReturnType<typeof presentCard>;

export function presentCard(product: Product, context: CardContext, extras: CardExtras = {}) {
  const face = cardFace(product, context);
  const { id, name, shownName, brand, href, art, price, soldOut, badge } = face;
  // Written out: a spread that is added to takes four times the memory, and a page has thirty cards.
  return {
    id,
    name,
    shownName,
    brand,
    href,
    art,
    price,
    soldOut,
    badge,
    face,
    anchor: extras.anchored === false ? '' : cardAnchor(product.id),
    reason: extras.reason ?? '',
    whyHref: extras.whyHref ?? '',
    controls: presentControls(product, context),
  };
}

/** The id of a product's card on its page. */
export const cardAnchor = (product: string): string => `card-${product}`;

/**
 * The controls anew, wherever the product stands on the page. All else of a card stays as it was shown.
 * @param place where the card that was pressed stands in its list
 */
export function controlsPiece(product: Product, context: CardContext, place = ''): Piece {
  return { partial: 'card-controls', item: product.id, model: presentControls(product, context, place) };
}

/** One button. Pressed already, it takes the press back. */
interface PressModel {
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

function presentControls(product: Product, context: CardContext, place = '') {
  const { token, returnTo, ended, standing, visit } = context;
  const entry = visit.hidden.get(product.id);
  const kinds = buttonsOn('card');
  const isUntouched = !context.objects && kinds.every((kind) => !visit.signals[kind].has(product.id));
  const presses = isUntouched
    ? untouchedButtons(product, kinds, context)
    : presentButtons(product, kinds, context);
  const hidden = entry && {
    ...context.hiding,
    undo: undoHiding(entry, context),
    less: context.objects ? undefined : presentPress(product, 'notRelevant', context),
  };
  return { id: product.id, token, returnTo, ended, place, standing, presses, isUntouched, hidden };
}

type CardButtonsModel = ReturnType<typeof presentButtons>;

function presentButtons(product: Product, kinds: readonly PressedKind[], context: CardContext) {
  return { name: product.name, buttons: kinds.map((kind) => presentPress(product, kind, context)) };
}

/** Products of each language whose buttons are kept. */
const MOST_UNTOUCHED = 4_000;
const untouched = new WeakMap<Wording, LRUCache<Product, CardButtonsModel>>();

/** The buttons that nobody pressed yet: one object in each language for as long as they say the same. */
function untouchedButtons(product: Product, kinds: readonly PressedKind[], context: CardContext) {
  const own = untouched.get(context.t) ?? new LRUCache<Product, CardButtonsModel>({ max: MOST_UNTOUCHED });
  untouched.set(context.t, own);
  const known = own.get(product);
  if (known?.buttons.length === kinds.length) return known;
  const buttons = presentButtons(product, kinds, context);
  own.set(product, buttons);
  return buttons;
}

/** All presses, for the product's own page. */
export function presentAllPresses(product: Product, context: CardContext): readonly PressModel[] {
  return [...buttonsOn('card'), ...buttonsOn('page')].map((kind) => presentPress(product, kind, context));
}

function undoHiding(entry: EntryId, { t }: CardContext): PressModel {
  const back = { field: 'entry', value: entry, action: paths.undo } as const;
  return { kind: 'hide', label: t.press.undo, ...back, pressed: false, off: false };
}

function presentPress(product: Product, kind: PressedKind, context: CardContext): PressModel {
  const { t, objects } = context;
  const entry = pressOf(product, kind, context);
  const label = t.signals[kind].button;
  if (entry !== undefined)
    return { kind, label, field: 'entry', value: entry, action: paths.undo, pressed: true, off: false };
  const off = objects && !ruleOf(kind).keepsItself;
  return { kind, label, field: 'kind', value: kind, action: paths.signals, pressed: false, off };
}

/** The press that a button takes back. One that says nothing but an interest is over with that; what keeps itself stays. */
function pressOf(product: Product, kind: PressedKind, { visit, silenced }: CardContext): EntryId | undefined {
  const entry = visit.signals[kind].get(product.id);
  const { weight, keepsItself } = ruleOf(kind);
  if (entry === undefined || !silenced.has(entry) || weight <= 0 || keepsItself) return entry;
  const isPress = (one: Entry) => one.type === 'signal' && one.kind === kind && one.product === product.id;
  return visit.entries.find((one) => isPress(one) && !silenced.has(one.id))?.id;
}
