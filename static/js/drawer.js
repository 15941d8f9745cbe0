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
