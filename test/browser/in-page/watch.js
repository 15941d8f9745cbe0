// Runs in every page before its own scripts: counts htmx's requests from press to last swap, and keeps what the
// content security policy refused.
const watched = {
  busy: 0,
  refused: [],
  waiting: [],
  /** Resolves once no answer is still being put in its place. */
  settled: () => new Promise((resolve) => (watched.busy === 0 ? resolve() : watched.waiting.push(resolve))),
};
window.watched = watched;
document.addEventListener('securitypolicyviolation', (event) => {
  watched.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
document.addEventListener('htmx:before:request', () => {
  watched.busy += 1;
});
document.addEventListener('htmx:finally:request', () => {
  watched.busy -= 1;
  if (watched.busy === 0) for (const resolve of watched.waiting.splice(0)) resolve();
});
