// The search field and what it suggests, as a combobox with a list (WAI-ARIA Authoring Practices 1.2, manual
// selection). Without this file the field is a plain search form and the list a list of links.

// Asked for each time: Back may bring another masthead.
const fieldNow = () => document.querySelector('.search-field');
const searchOf = (field) => field.closest('.search');
const listIn = (field) => searchOf(field).querySelector('#suggestions');

/** What the list offers now; and which of it the arrows stand on, -1 for the field itself. */
let options = [];
let active = -1;
let isClosed = false;

const isOpen = (field) => options.length > 0 && !isClosed && searchOf(field).contains(document.activeElement);

/** Says on the page what is open and which option is active. */
function tell(field) {
  const open = isOpen(field);
  searchOf(field).toggleAttribute('data-closed', isClosed);
  field.setAttribute('aria-expanded', String(open));
  for (const [index, option] of options.entries())
    option.setAttribute('aria-selected', String(open && index === active));
  describe(field, 'aria-controls', open ? 'suggestions-list' : undefined);
  describe(field, 'aria-activedescendant', open ? options[active]?.id : undefined);
  options[active]?.scrollIntoView({ block: 'nearest' });
}

function describe(field, attribute, value) {
  if (value === undefined) field.removeAttribute(attribute);
  else field.setAttribute(attribute, value);
}

/** Makes the field a combobox, with the list that has just been put in place. */
function adopt(field) {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  const list = listIn(field).querySelector('ul');
  options = [...(list?.querySelectorAll('a') ?? [])];
  active = -1;
  list?.setAttribute('role', 'listbox');
  if (list) list.id = 'suggestions-list';
  for (const [index, option] of options.entries()) {
    option.parentElement.setAttribute('role', 'none');
    option.setAttribute('role', 'option');
    Object.assign(option, { id: `suggestion-${index}`, tabIndex: -1 });
  }
  tell(field);
}

/** How many there are, in the live region of the page. */
function announce(field) {
  if (isClosed || document.activeElement !== field || field.value === '') return;
  const region = document.querySelector('#notice');
  region?.querySelector('[data-found]')?.remove();
  const text = document.createElement('p');
  text.className = 'unseen';
  text.dataset.found = '';
  text.textContent = listIn(field).dataset.found ?? '';
  region?.append(text);
}

function move(field, to) {
  isClosed = false;
  active = to;
  tell(field);
}

function close(field) {
  isClosed = true;
  active = -1;
  tell(field);
}

function clear(field) {
  listIn(field).replaceChildren();
  options = [];
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What a key does; undefined where it is left to the browser. */
function actionOf(key, field) {
  const most = options.length - 1;
  const open = isOpen(field);
  const isActive = open && active >= 0;
  switch (key) {
    case 'ArrowDown':
      return most < 0 ? undefined : () => move(field, open && active < most ? active + 1 : 0);
    case 'ArrowUp':
      return most < 0 ? undefined : () => move(field, open && active > 0 ? active - 1 : most);
    case 'Home':
      return isActive ? () => move(field, 0) : undefined;
    case 'End':
      return isActive ? () => move(field, most) : undefined;
    case 'Enter':
      return isActive ? () => options[active].click() : undefined;
    case 'Escape':
      return open ? () => close(field) : () => clear(field);
    default:
      return undefined;
  }
}

const isField = ({ target }) => target instanceof Element && target.matches('.search-field');
const isInside = ({ target }, where) => target instanceof Element && target.closest(where) !== null;

document.addEventListener('input', (event) => {
  if (isField(event)) move(event.target, -1);
});

document.addEventListener('keydown', (event) => {
  if (!isField(event) || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Tab') close(event.target);
  const action = actionOf(event.key, event.target);
  if (!action) return;
  event.preventDefault();
  action();
});

// The field keeps the focus while an option is pressed, or the list would be gone before the press ends.
document.addEventListener('mousedown', (event) => {
  if (isInside(event, '#suggestions')) event.preventDefault();
});

for (const name of ['focusin', 'focusout'])
  document.addEventListener(name, (event) => {
    // Where the focus goes is known once it is there.
    if (isInside(event, '.search')) setTimeout(() => tell(fieldNow()));
  });

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const field = fieldNow();
  if (!field) return;
  const isAnswered = ctx.sourceElement === field;
  if (isAnswered || !field.hasAttribute('role')) adopt(field);
  if (isAnswered) announce(field);
});

if (fieldNow()) adopt(fieldNow());
