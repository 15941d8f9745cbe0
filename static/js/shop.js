// Two comforts that HTML has no words for. Everything works without this file.

// Escape puts away what opened over the page, and gives the focus back.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const drawer = document.querySelector('.drawer[open]');
  if (drawer?.contains(document.activeElement)) {
    drawer.open = false;
    drawer.querySelector('summary')?.focus();
  }
  if (document.activeElement?.closest('.search')) document.querySelector('#suggestions')?.replaceChildren();
});

// A note is closed in place; without script its link opens the page without it.
document.addEventListener('click', (event) => {
  const close = event.target instanceof Element ? event.target.closest('[data-closes]') : null;
  const note = close && document.getElementById(close.getAttribute('data-closes') ?? '');
  if (!note) return;
  event.preventDefault();
  note.replaceChildren();
});

// A press that never reached the shop says so in the live region.
document.addEventListener('htmx:error', () => {
  const notice = document.querySelector('#notice');
  const words = document.body.dataset.offline;
  if (!notice || !words) return;
  const text = document.createElement('p');
  text.textContent = words;
  const body = document.createElement('div');
  body.className = 'notice-body';
  body.append(text);
  notice.replaceChildren(body);
});
