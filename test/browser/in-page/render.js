// Asks the shop for documents and puts each into the open page, which has no policy. Reports what ran, and what a
// payload left in the tree that could run when it is touched or in another browser.
{
  const AT_ONCE = 6;
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
      if (element.matches(FOREIGN)) found.push(`<${element.tagName}>`);
    }
    return found;
  }

  /** Style, scripts of the shop's own and its drawings cost time, and were looked at already. */
  function lighten(tree) {
    for (const element of tree.querySelectorAll('link, script[src^="/assets/"]')) element.remove();
    for (const picture of tree.querySelectorAll('img[src^="/art/"]')) picture.removeAttribute('src');
  }

  async function put(text, type) {
    const tree = new DOMParser().parseFromString(text, type.includes('svg') ? 'image/svg+xml' : 'text/html');
    const found = traces(tree);
    lighten(tree);
    const place = document.createElement('div');
    place.append(document.adoptNode(tree.body ?? tree.documentElement));
    document.body.append(place);
    await new Promise((resolve) => setTimeout(resolve));
    place.remove();
    return found;
  }

  async function render({ path, method = 'GET', form, htmx = false, quiet = false }) {
    const headers = htmx ? { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } : {};
    const redirect = quiet ? 'manual' : 'follow';
    const answer = await fetch(path, {
      method,
      headers,
      redirect,
      ...(form && { body: new URLSearchParams(form) }),
    });
    const text = await answer.text();
    const found = quiet ? [] : await put(text, answer.headers.get('content-type') ?? '');
    if (answer.status >= 500) found.push(`status ${answer.status}`);
    return found.map((what) => `${method} ${path.slice(0, 200)}: ${what}`);
  }

  /** Jobs of a list run side by side; lists run one after the other. */
  window.renderAll = async (...lists) => {
    const found = [];
    for (const jobs of lists) {
      const queue = [...jobs];
      const work = async () => {
        for (let job = queue.shift(); job; job = queue.shift()) found.push(...(await render(job)));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
    return [...found, ...window.alarms.splice(0)];
  };

  /** What rang after the last answer was looked at. */
  window.lateAlarms = async () => {
    await new Promise((resolve) => setTimeout(resolve, AFTERMATH));
    return window.alarms.splice(0);
  };
}
