// A press counts once, and one more on the same spot meets the same product.

const isPress = ({ target }) => target instanceof Element && target.closest('button[hx-post]') !== null;

// The second click of a double click is no second press: whether it would come before the answer of the first, and
// be none, or after it, and take it back, nobody at the button can tell.
document.addEventListener(
  'click',
  (event) => {
    if (event.detail < 2 || !isPress(event)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// A key that is held down presses once.
document.addEventListener('keydown', (event) => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ') && isPress(event)) event.preventDefault();
});

/** Room that the note takes at the foot of the window at most, pixels at the usual size of text. */
const FOOT = 144;

/** Room between a field and what would cover it, pixels. */
const ROOM = 8;

const isCovered = (one, note) => {
  const other = note.getBoundingClientRect();
  return one.bottom + ROOM > other.top && one.top - ROOM < other.bottom;
};

/** Where the last press was made. */
let pressed;

const turnNote = () => {
  const { dataset } = document.documentElement;
  dataset.pressed = dataset.pressed === 'low' ? 'high' : 'low';
};

/** What has the focus by now, where the answer has moved it; else where the press was made. */
const placeNow = () => {
  const { activeElement } = document;
  const isElsewhere = activeElement === document.body || activeElement.closest('#notice');
  return isElsewhere ? pressed : activeElement.getBoundingClientRect();
};

// A field that was typed into stays seen: the answer may have moved it, and its note stands where it is not. Of any other
// press the place does, unless the note would cover it at both ends.
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const note = document.querySelector('.notice-body');
  if (!note || ctx.status !== 'swapped') return;
  const id = ctx.sourceElement.closest('form')?.querySelector('input.field')?.id;
  const field = id && document.getElementById(id);
  field?.scrollIntoView({ block: 'nearest' });
  const place = field ? field.getBoundingClientRect() : placeNow();
  if (!place || !isCovered(place, note)) return;
  turnNote();
  if (!field && isCovered(place, note)) turnNote();
});

// What stands at the foot would be covered by the note that answers it, which then stands at the other side of a wide
// window, and comes from above in a narrow one.
document.addEventListener('htmx:before:request', ({ target }) => {
  if (!(target instanceof Element) || !target.matches('button[hx-post]') || target.closest('#notice')) return;
  pressed = target.getBoundingClientRect();
  const { bottom, left, right } = pressed;
  const root = document.documentElement;
  root.dataset.pressed = bottom > window.innerHeight - FOOT ? 'low' : 'high';
  root.dataset.pressedAt = left + right < window.innerWidth ? 'left' : 'right';
});

/** Characters that a press may send to outlive its page: browsers carry 64 kilobytes on. */
const CARRIED_ON = 20_000;

const lengthOf = (fields) =>
  [...(fields ?? [])].reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);

// A press is carried out though its page is left before the answer: a browser drops other requests of a page then.
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  const { request } = ctx;
  if (request.method === 'POST' && lengthOf(request.body) < CARRIED_ON) request.keepalive = true;
});
