// The focus stays with what was pressed, also where the answer took its place.

/** Places of presses that are under way, by what htmx knows of each: the control itself may be gone by the answer. */
const underWay = new WeakMap();
let last;

/** Where a control stands: enough to find what stands there once it is gone. */
function placeOf(control) {
  const item = control.closest('li');
  const inItem = [...(item?.querySelectorAll('button') ?? [])];
  return {
    control,
    key: control.dataset.press,
    holder: control.closest('[data-product-card], .buy-box, .basket-list > li, .kept-list > li'),
    list: item?.parentElement,
    index: [...(item?.parentElement?.children ?? [])].indexOf(item),
    height: item?.getBoundingClientRect().height,
    fromEnd: inItem.indexOf(control) - inItem.length,
    regions: regionsAround(control),
    shelves: shelvesIn(ledTo(control)),
  };
}

/** The region that a link of the note leads to. */
const ledTo = (control) => document.getElementById(control.dataset.leadsTo ?? '');

function regionsAround(control) {
  const ids = [];
  for (let at = control.parentElement; at; at = at.parentElement) if (at.id !== '') ids.push(at.id);
  return ids;
}

/** The same control where it still is, else its neighbour in the list, else what its region says instead. */
function standsAt({ control, key, holder, list, index, fromEnd, regions }) {
  if (holder?.isConnected) return heldBy(holder, control, key);
  const item = list?.isConnected ? [...list.children].at(Math.min(index, list.children.length - 1)) : undefined;
  if (item) {
    const buttons = [...item.querySelectorAll('button')];
    // In the place of what was taken away stands the one button that takes that back.
    return buttons.at(fromEnd) ?? buttons.at(-1);
  }
  if (control.isConnected) return control;
  const region = regions.map((id) => document.getElementById(id)).find((one) => one);
  // What was added stands last.
  const said = [...(region?.querySelectorAll('.empty, .kept-empty, .interest-word') ?? [])].at(-1);
  return said ?? region?.querySelector('button') ?? region;
}

/** What stands in the place of a card that was taken away is as high: what is under the pointer stays there. */
function keepRoom({ list, index, height }) {
  const item = list?.isConnected ? list.children[index] : undefined;
  if (item?.matches('.interest-gone') && height) item.style.minBlockSize = `${height}px`;
}

/** By what it is about; a line that was taken out has one button left, or none. */
function heldBy(holder, control, key) {
  const same = holder.querySelector(`[data-press="${key}"]`);
  return same ?? (control.isConnected ? control : (holder.querySelector('button') ?? holder));
}

/** What lies folded away has no focus: its summary has. */
function focusOn(element) {
  if (!element) return;
  const folded = element.closest('details:not([open])')?.querySelector('summary');
  const seen = folded ?? element;
  if (!seen.matches('a[href], button, input, summary')) seen.tabIndex = -1;
  seen.focus();
}

/** What each shelf of a region holds, by the id of its heading. */
function shelvesIn(region) {
  const shelves = [...(region?.querySelectorAll('.shelf') ?? [])];
  return new Map(shelves.map((shelf) => [headingOf(shelf)?.id, idsOn(shelf)]));
}

const headingOf = (shelf) => shelf.querySelector('h2');
const idsOn = (shelf) =>
  [...shelf.querySelectorAll('[data-product-card]')].map((card) => card.dataset.productCard).join(' ');

/** The heading of the first shelf that holds other things than before; of the first one where none does. */
function firstChanged(region, before) {
  const headings = [...region.querySelectorAll('.shelf')].map(headingOf);
  const now = shelvesIn(region);
  return headings.find(({ id }) => before.get(id) !== now.get(id)) ?? headings[0] ?? region;
}

/** Gives the focus back to what was pressed last, or to what stands there now. */
export function focusLastPress() {
  if (last) focusOn(standsAt(last));
}

/** Whether the focus is where it was, or nowhere: who has gone on meanwhile is left alone. */
const isLeftOver = (control) => [control, document.body, null].includes(document.activeElement);

document.addEventListener('htmx:before:request', ({ target, detail: { ctx } }) => {
  if (!(target instanceof Element) || document.activeElement !== target) return;
  if (target.matches('button[hx-post], [data-leads-to]')) underWay.set(ctx, placeOf(target));
});

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const place = underWay.get(ctx);
  if (!place || ctx.status !== 'swapped') return;
  keepRoom(place);
  if (!isLeftOver(place.control)) return;
  const region = ledTo(place.control);
  if (region) {
    const heading = firstChanged(region, place.shelves);
    focusOn(heading);
    heading.scrollIntoView();
  } else if (place.regions[0] === 'notice') focusLastPress();
  else {
    last = place;
    focusLastPress();
  }
});
