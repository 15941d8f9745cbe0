// The page of interests follows what is done in other windows of the visit, and the time. While it cannot be seen, or
// something on it is in use, nothing is asked for.
const MINUTE = 60_000;
const windows = new BroadcastChannel('afterglow');
const live = document.getElementById('interests-live');
let isBehind = false;
let timer;

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  if (ctx.request.method === 'POST') windows.postMessage('changed');
});
// A page that opens may be a look, or answer a press that was made without htmx.
windows.postMessage('changed');

if (live) {
  windows.addEventListener('message', fallBehind);
  for (const event of ['visibilitychange', 'focusout', 'input', 'toggle'])
    document.addEventListener(event, () => setTimeout(follow), true);
  document.addEventListener('visibilitychange', keepTime);
  keepTime();
}

function keepTime() {
  clearInterval(timer);
  if (!document.hidden) timer = setInterval(fallBehind, MINUTE);
}

function fallBehind() {
  isBehind = true;
  follow();
}

function follow() {
  if (!isBehind || document.hidden || isInUse()) return;
  isBehind = false;
  live.dispatchEvent(new Event('follow'));
}

/** Something has the focus, is open, or was typed: an answer would take it away. */
function isInUse() {
  const panel = document.getElementById('interests-panel');
  const typed = panel?.querySelector('input[name="phrase"]')?.value;
  return (
    !panel || panel.contains(document.activeElement) || panel.querySelector('details[open]') || Boolean(typed)
  );
}
