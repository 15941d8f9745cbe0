// Escape puts away the drawer, and gives the focus back.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const drawer = document.querySelector('.drawer[open]');
  if (!drawer?.contains(document.activeElement)) return;
  event.preventDefault();
  drawer.open = false;
  drawer.querySelector('summary')?.focus();
});
