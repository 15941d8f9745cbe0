import type { ProductId } from '../../../catalog/product.js';
import type { EntryId, LaneId } from '../../../visits/entry.js';
import { laneReader } from '../../../visits/lanes.js';
import { type ListedKind, listedKinds, listOf, ruleOf } from '../../../visits/signals.js';
import { standingIn, standingText } from '../../http/forms/standing.js';
import type { Rendering } from '../../http/rendering.js';
import { type CardContext, cardContext } from '../../parts/card-context.js';
import type { HidingModel } from '../../parts/hiding.js';
import { laneMark } from '../../parts/lane-name.js';
import { placeWithout } from '../../parts/place.js';
import { type CardModel, presentCard } from '../../parts/product-card.js';

/** One kept product with the form that takes it back. */
export interface KeptModel {
  readonly id: string;
  /** Its id on the page. */
  readonly anchor: string;
  readonly name: string;
  /** Undefined for a product that has left the shop. */
  readonly card: CardModel | undefined;
  /** For whom it was kept; empty for the shopper. */
  readonly lane: string;
  /** That it stands in another list too, or why it is not relevant; empty where neither is so. */
  readonly also: string;
  readonly removal: string;
  /** Where the page is come back to once it is taken out. */
  readonly place: string;
  /** Taken back by the shopper: its place is kept, and says so. */
  readonly takenBack: string;
  /** The press that puts it back; undefined for a product that has left the shop. */
  readonly again: ListedKind | undefined;
}

/** The products that one kind of press has put aside. */
export interface KeptListModel {
  /** Its name in ids of the page. */
  readonly name: string;
  readonly title: string;
  readonly empty: string;
  /** The button that takes a product out. */
  readonly takeOut: string;
  readonly things: readonly KeptModel[];
  /** Until when what is hidden stays so; undefined for what is not hidden, or where nothing is. */
  readonly hiding: HidingModel | undefined;
  /** All of it was shown again on this page: what was said of it keeps its room, unseen. */
  readonly isOver: boolean;
}

export interface KeptThingsModel {
  readonly lists: readonly KeptListModel[];
  /** The lists as the next press tells of them. */
  readonly standing: string;
  readonly token: string;
}

/** Saved, hidden and turned-down products of this visit, latest first; what was taken back on this page stays in its place. */
export function presentKept(rendering: Rendering): KeptThingsModel {
  const context = { ...cardContext(rendering), visit: { ...rendering.session.visit, hidden: new Map() } };
  const lists = listedKinds().map((kind) => presentList(kind, { rendering, context }));
  const standing = lists.map(({ name, things }) =>
    standingText(
      name,
      things.map(({ id }) => id),
    ),
  );
  return { lists, standing: standing.join(' '), token: rendering.token };
}

/** The lane that a press was made in. */
function laneOfPress(entry: EntryId | undefined, { session }: Rendering): LaneId {
  const pressed = session.visit.all.find(({ id }) => id === entry);
  return (pressed && laneReader(session.visit.all)(pressed)) ?? 'main';
}

interface KeptContext {
  readonly rendering: Rendering;
  readonly context: CardContext;
}

function presentList(kind: ListedKind, kept: KeptContext): KeptListModel {
  const { t, session } = kept.rendering;
  const { title, empty, takeOut } = t.signals[kind].list;
  const things = presentThings(kind, kept);
  const isHiding = ruleOf(kind).excludes === 'everywhere' && things.length > 0;
  const hiding = isHiding ? kept.context.hiding : undefined;
  return {
    ...{ name: listOf(kind).name, title, takeOut, things, hiding },
    isOver: things.every(({ takenBack }) => takenBack !== ''),
    empty: session.partial ? t.saved.emptyUnread : empty,
  };
}

function presentThings(kind: ListedKind, { rendering, context }: KeptContext): KeptModel[] {
  const { snapshot, t } = rendering;
  const { name, path } = listOf(kind);
  const { signals, kept } = rendering.session.visit;
  const held = (ruleOf(kind).keepsItself ? kept : signals)[kind];
  const places = new Set([...standingIn(rendering.asked.form, name), ...[...held.keys()].reverse()]);
  const anchors = [...places].map((id) => `${name}-${id}`);
  return [...places].map((id, at) => {
    const product = snapshot.catalogue.product(id);
    const card = product && presentCard(product, context);
    const called = product?.name ?? t.basket.goneName;
    return {
      id,
      anchor: anchors[at] ?? '',
      place: placeWithout(at, anchors, `things-${name}`),
      name: called,
      card,
      lane: laneMark(laneOfPress(held.get(id), rendering), rendering.session.visit.lanes, t),
      also: alsoText(kind, id, rendering),
      removal: `/${path}/${encodeURIComponent(id)}/removal`,
      takenBack: held.has(id) ? '' : t.signals[kind].list.takenOut(called),
      again: product && kind,
    };
  });
}

/** A product may be saved and hidden at once: each list says so. What is not relevant says why, where that was said. */
function alsoText(kind: ListedKind, id: ProductId, rendering: Rendering): string {
  const { t } = rendering;
  const { alsoHidden, alsoSaved } = t.saved;
  const { saved, hidden, because } = rendering.session.visit;
  const why = kind === 'notRelevant' ? because.get(id) : undefined;
  if (why !== undefined) return t.whyNot.answers[why];
  if (ruleOf(kind).excludes === 'everywhere') return saved.has(id) ? alsoSaved : '';
  return ruleOf(kind).prolongs && hidden.has(id) ? alsoHidden : '';
}
