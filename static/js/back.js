// A page that Back brings out of the browser's memory is as it was: a hidden product is on it, an ended visit too.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
