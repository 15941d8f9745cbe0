// Puts documents of the shop into the open page, which has no policy. Reports what a payload left in their trees
// that could run when it is touched or in another browser; what runs at once rings the alarm.
{
  /** Enough for a picture that is not there to say so, milliseconds. */
  const AFTERMATH = 200;
  const OWN_SCRIPTS = /^\/assets\/[\w-]+\/js\/(?:htmx\.min|shop)\.js$/;
  const ADDRESSES = [
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'xlink:href',
    'hx-get',
    'hx-post',
    'background',
  ];
  const FOREIGN =
    'iframe, object, embed, base, style, applet, frame, foreignObject, animate, set, meta[http-equiv]';
  /** Pieces that pages have in common. */
  const PIECES = 'head, header, footer, nav, aside, section, article, form, li';

  /** Markup that was looked at before: the same markup does the same, so that a piece is looked at once. */
  const known = new Set();

  function leaveOutKnown(tree) {
    for (const piece of tree.querySelectorAll(PIECES)) {
      if (!tree.contains(piece)) continue;
      const markup = piece.outerHTML;
      if (known.has(markup)) piece.remove();
      else known.add(markup);
    }
  }

  const isHarmless = (address) => {
    if (!URL.canParse(address, location.origin)) return false;
    return /^https?:$/.test(new URL(address, location.origin).protocol);
  };

  function traces(tree) {
    const found = [];
    for (const element of tree.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^hx-on|^style$|^srcdoc$/i.test(name)) found.push(`${element.tagName} ${name}`);
        if (/^\s*(?:js|javascript):/i.test(value) && name.startsWith('hx-')) found.push(`${name}=${value}`);
        if (ADDRESSES.includes(name.toLowerCase()) && !isHarmless(value)) found.push(`${name}=${value}`);
      }
      if (/^script$/i.test(element.tagName) && !OWN_SCRIPTS.test(element.getAttribute('src') ?? ''))
        found.push(`script ${element.outerHTML.slice(0, 80)}`);
    }
    for (const element of tree.querySelectorAll(FOREIGN)) found.push(`<${element.tagName}>`);
    return found;
  }

  /** Style, scripts of the shop's own and its drawings cost time, and were looked at already. */
  function lighten(tree) {
    for (const element of tree.querySelectorAll('link, script[src^="/assets/"]')) element.remove();
    for (const picture of tree.querySelectorAll('img[src^="/art/"]')) picture.removeAttribute('src');
  }

  function put({ text, type }) {
    const tree = new DOMParser().parseFromString(text, type.includes('svg') ? 'image/svg+xml' : 'text/html');
    leaveOutKnown(tree);
    const found = traces(tree);
    lighten(tree);
    const place = document.createElement('div');
    // Alive, but neither laid out nor painted, which is what takes time: what only runs once it is seen or focused
    // needs an attribute that is reported as a trace.
    place.style.contentVisibility = 'hidden';
    place.append(document.adoptNode(tree.body ?? tree.documentElement));
    document.body.append(place);
    return { found, place };
  }

  /** For each document what was found in it; and what rang. */
  window.lookAt = async (documents) => {
    const looks = documents.map(put);
    await new Promise((resolve) => setTimeout(resolve));
    for (const { place } of looks) place.remove();
    return { found: looks.map(({ found }) => found), rang: window.alarms.splice(0) };
  };

  /** What rang after the last document was looked at. */
  window.lateAlarms = async () => {
    await new Promise((resolve) => setTimeout(resolve, AFTERMATH));
    return window.alarms.splice(0);
  };
}
