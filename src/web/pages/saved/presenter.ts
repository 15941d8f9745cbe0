import type { ProductId } from '../../../catalog/product.js';
import { keptOn } from '../../../processes/kept-on.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { EntryId, LaneId } from '../../../visits/entry.js';
import { laneReader } from '../../../visits/lanes.js';
import { type ListedKind, listedKinds, listOf, ruleOf } from '../../../visits/signals.js';
import type { Visit } from '../../../visits/visit.js';
import type { Wording } from '../../../wording/wording.js';
import { standingIn, standingText } from '../../http/forms/token.js';
import { listRemoval } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { presentHiding } from '../../parts/cards/card-context.js';
import { cardFace } from '../../parts/cards/card-face.js';
import { placeWithout } from '../../parts/cards/place.js';
import { goneNames } from '../../parts/texts/gone-names.js';
import { laneMark } from '../../parts/texts/lane-name.js';

/** Saved, hidden and turned-down products of this visit, latest first; what was taken back on this page stays in its place. */
export function presentKept(rendering: Rendering) {
  const lists = listedKinds().map((kind) => presentList(kind, rendering));
  return { lists, standing: lists.map(({ list }) => list.standing).join(' '), token: rendering.token };
}

function presentList(kind: ListedKind, rendering: Rendering) {
  const { t, session } = rendering;
  const { title, empty } = t.signals[kind].list;
  const { name } = listOf(kind);
  const before = standingIn(rendering.asked.form, name);
  const list = before.length === 0 ? thingsOfVisit(kind, rendering) : thingsOfList(kind, before, rendering);
  const isHiding = ruleOf(kind).excludes === 'everywhere' && list.things.length > 0;
  return {
    ...{ name, title, list },
    hiding: isHiding ? presentHiding(rendering) : undefined,
    // All of it was shown again on this page: what was said of it keeps its room, unseen.
    isOver: list.things.every(({ takenBack }) => takenBack !== ''),
    empty: session.partial ? t.saved.emptyUnread : empty,
  };
}

interface ListsOfVisit {
  readonly snapshot: Snapshot;
  readonly t: Wording;
  readonly lists: Map<ListedKind, KeptThingsOfList>;
}

/** On the visit: a page of a thousand things is made once, and forgotten with the visit's entries. */
const listsOf = keptOn<Visit, ListsOfVisit>('lists');

function thingsOfVisit(kind: ListedKind, rendering: Rendering) {
  const { snapshot, t, session } = rendering;
  const before = listsOf.get(session.visit);
  const known: ListsOfVisit =
    before?.snapshot === snapshot && before.t === t ? before : { snapshot, t, lists: new Map() };
  const list = known.lists.get(kind) ?? thingsOfList(kind, [], rendering);
  known.lists.set(kind, list);
  listsOf.set(session.visit, known);
  return list;
}

/** The things of one list, one object for as long as the visit, the catalogue and the language are the same. */
type KeptThingsOfList = ReturnType<typeof thingsOfList>;

/** @param before products that stood in the list on the page that a press was made on */
function thingsOfList(kind: ListedKind, before: readonly ProductId[], rendering: Rendering) {
  const { t, snapshot } = rendering;
  const { name, path } = listOf(kind);
  const { visit } = rendering.session;
  const held = (ruleOf(kind).keepsItself ? visit.kept : visit.signals)[kind];
  const places = [...new Set([...before, ...[...held.keys()].reverse()])];
  const anchors = places.map((id) => `${name}-${id}`);
  const laneOf = lanesOfPresses(visit);
  const { takeOut, takenOut } = t.signals[kind].list;
  const goneName = goneNames(
    places.filter((id) => !snapshot.catalogue.product(id)),
    t,
  );
  const things = places.map((id, at) => {
    const product = snapshot.catalogue.product(id);
    const called = product?.name ?? goneName(id);
    return {
      id,
      anchor: anchors[at] ?? '',
      place: placeWithout(at, anchors, `things-${name}`),
      name: called,
      card: product && cardFace(product, { t, version: snapshot.version }),
      lane: laneMark(laneOf(held.get(id)), visit.lanes, t),
      also: alsoText(kind, id, rendering),
      removal: listRemoval(path)(id),
      takenBack: held.has(id) ? '' : takenOut(called),
      again: product && kind,
    };
  });
  return { takeOut, things, standing: standingText(name, places) };
}

function lanesOfPresses({ all, lanes }: Visit): (press: EntryId | undefined) => LaneId {
  if (lanes.length === 0) return () => 'main';
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const laneOf = laneReader(all);
  return (press) => {
    const pressed = press === undefined ? undefined : byId.get(press);
    return (pressed && laneOf(pressed)) ?? 'main';
  };
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
