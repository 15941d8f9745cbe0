// A page that answers a form has no address to be read again at: Back would ask to send the form anew, or fail. The page
// that the form came from takes its place in the history.
const { reread } = document.body.dataset;
if (reread) history.replaceState(history.state, '', reread);
