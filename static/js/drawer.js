// Escape puts away the drawer, wherever the focus is: it lies over the page. A list that is open under the focus, and a
// note, are put away before. The focus is given back where it was inside.
document.addEventListener('keydown', (event) => {
  const drawer = document.querySelector('.drawer[open]');
  if (!drawer || event.key !== 'Escape' || event.isComposing) return;
  const hasFocus = drawer.contains(document.activeElement);
  const isBehind = document.querySelector('.notice-body, [aria-expanded="true"]:focus');
  if (!hasFocus && isBehind) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  drawer.open = false;
  if (hasFocus) drawer.querySelector('summary')?.focus();
});

// What the drawer holds is fetched when it is first opened: until then no press needs to bring it.
const isWaiting = () => document.querySelector('#interests-panel[data-waiting]') !== null;

document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  const { method, headers } = ctx.request;
  if (method === 'POST' && isWaiting()) headers['Interests-Panel'] = 'waiting';
});

// Opened while a press was under way, it may hold what was so before.
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  if (!ctx.request.headers['Interests-Panel']) return;
  document.querySelector('.drawer[open] .drawer-body')?.dispatchEvent(new Event('follow'));
});
