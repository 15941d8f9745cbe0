// The live region: closed in place, and the place where a press that never arrived is told of.
import { focusLastPress } from './focus.js';

// Without script the link opens the page without the note.
document.addEventListener('click', (event) => {
  const close = event.target instanceof Element ? event.target.closest('[data-closes]') : null;
  const note = close && document.getElementById(close.getAttribute('data-closes') ?? '');
  if (!note) return;
  event.preventDefault();
  closeNote(note);
});

// Escape closes the note wherever the focus is; a drawer or a list that is open under the focus is put away before.
document.addEventListener('keydown', (event) => {
  const note = document.querySelector('.notice:has(.notice-body)');
  if (!note || event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (document.activeElement?.getAttribute('aria-expanded') === 'true') return;
  // One press puts one thing away: a search field would empty itself.
  event.preventDefault();
  event.stopImmediatePropagation();
  closeNote(note);
});

function closeNote(note) {
  // What asks whether the browser has kept the visit stays.
  note.querySelector('.notice-body')?.remove();
  focusLastPress();
}

// On a narrow window a note that was read becomes one line, with its way back: what is wrong stays as it is.
const READ_IN = 8_000;
let folding;
let said = '';

function foldLater() {
  const note = document.querySelector('#notice .notice-body');
  const text = note?.textContent ?? '';
  if (text === said) return;
  said = text;
  note?.removeAttribute('data-folded');
  clearTimeout(folding);
  if (note) folding = setTimeout(fold, READ_IN, note);
}

function fold(note) {
  if (note.matches(':hover, :focus-within')) {
    folding = setTimeout(fold, READ_IN, note);
    return;
  }
  if (note.closest('.notice-wrong')) return;
  note.setAttribute('data-folded', '');
}

foldLater();
document.addEventListener('htmx:finally:request', foldLater);
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.matches('.notice-body > p'))
    target.parentElement.removeAttribute('data-folded');
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
