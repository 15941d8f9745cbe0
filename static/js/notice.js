// The live region: closed in place, and the place where a press that never arrived is told of.
import { focusLastPress } from './focus.js';

// Without script the link opens the page without the note.
document.addEventListener('click', (event) => {
  const close = event.target instanceof Element ? event.target.closest('[data-closes]') : null;
  const note = close && document.getElementById(close.getAttribute('data-closes') ?? '');
  if (!note) return;
  event.preventDefault();
  note.replaceChildren();
  focusLastPress();
});

// A press that never reached the shop says so.
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
