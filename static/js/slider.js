// A slider says its value while it is moved; without script no number stands beside it.
document.addEventListener('input', ({ target }) => {
  const said = target instanceof Element && target.matches('[type="range"]') ? target.nextElementSibling : null;
  if (said?.matches('output')) said.textContent = said.textContent.replace(/\d+/, target.value);
});
