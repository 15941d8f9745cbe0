// Words that are typed as an interest stay in their field while they are looked at, for who means something else, and leave
// it once they were added. A refusal keeps them: they may only be too long.
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const sent = ctx.request.body?.get?.('phrase');
  const field = document.querySelector('#phrase');
  if (!sent || !field || ctx.status !== 'swapped') return;
  if (ctx.response.status >= 400) return showRefused(field);
  const samples = document.querySelector('.samples');
  // Who knows what they want presses the same key twice; who has gone on meanwhile is left alone.
  if (samples && isLeftOver(field)) showAsked(samples);
  // What was typed while the answer was on its way stays.
  else if (!samples && field.value === sent) field.value = '';
});

const isLeftOver = (field) => {
  const { activeElement } = document;
  // An interest that waits for an answer asks by a form of its own.
  return activeElement === document.body || activeElement.closest('form')?.action === field.form.action;
};

/** What is asked stands above what answers it: all of it is shown, and where the shop is not sure the first box has the focus. */
function showAsked(samples) {
  samples.querySelector('.samples-unsure input[type="checkbox"], button').focus({ preventScroll: true });
  samples.scrollIntoView({ block: 'nearest' });
}

/** The note of a refusal lies over the page: the field it is about is brought to the middle, and has the focus. */
function showRefused(field) {
  field.setAttribute('aria-invalid', 'true');
  field.addEventListener('input', () => field.removeAttribute('aria-invalid'), { once: true });
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}
