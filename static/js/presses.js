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

// What stands at the foot would be covered by the note that answers it, which then comes from above.
document.addEventListener('htmx:before:request', ({ target }) => {
  if (!(target instanceof Element) || !target.matches('button[hx-post]') || target.closest('#notice')) return;
  const isLow = target.getBoundingClientRect().bottom > window.innerHeight - FOOT;
  document.documentElement.dataset.pressed = isLow ? 'low' : 'high';
});
