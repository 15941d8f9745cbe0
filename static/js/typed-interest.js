// Words that were added as an interest leave their field. A refusal keeps them: they may only be too long.
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const form = ctx.sourceElement.closest('form');
  const field = form?.querySelector('input[name="phrase"]');
  if (!field || ctx.status !== 'swapped' || ctx.response.status >= 400) return;
  // What was typed while the answer was on its way stays.
  if (field.value === ctx.request.body.get('phrase')) field.value = '';
});
