// Asks the shop for documents and renders each in a frame of its own, as the browser would a page, with nothing of the
// policy left. Reports what ran, and what a payload left in the tree that could run when touched.
{
  const AT_ONCE = 6;
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
  const FOREIGN = 'iframe, object, embed, base, style, applet, frame, foreignObject, animate, set';

  const isHarmless = (address) => /^(?:https?:)$/.test(new URL(address, location.origin).protocol);

  function traces(tree) {
    const found = [];
    for (const element of tree.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^hx-on|^style$|^srcdoc$/i.test(name)) found.push(`${element.tagName} ${name}`);
        if (/^(?:js|javascript):/i.test(value.trim()) && name.startsWith('hx-'))
          found.push(`${name}=${value}`);
        if (ADDRESSES.includes(name.toLowerCase()) && !isHarmless(value)) found.push(`${name}=${value}`);
      }
      if (/^script$/i.test(element.tagName) && !OWN_SCRIPTS.test(element.getAttribute('src') ?? ''))
        found.push(`script ${element.outerHTML.slice(0, 80)}`);
      if (element.matches('meta[http-equiv]')) found.push(element.outerHTML);
      if (element.matches(FOREIGN)) found.push(`<${element.tagName}>`);
    }
    return found;
  }

  async function inFrame(body, type) {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    const isPage = type.includes('html');
    // Style costs time and cannot run anything; scripts stay.
    if (isPage) frame.srcdoc = body.replace(/<link rel="(?:stylesheet|preload)"[^>]*>/g, '');
    else frame.src = URL.createObjectURL(new Blob([body], { type }));
    document.body.append(frame);
    await loaded;
    const found = traces(frame.contentDocument);
    frame.remove();
    return found;
  }

  async function render({ path, method = 'GET', form, htmx = false }) {
    const headers = htmx ? { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } : {};
    const body = form && new URLSearchParams(form);
    const answer = await fetch(path, { method, headers, ...(body && { body }) });
    const found = await inFrame(
      await answer.text(),
      (answer.headers.get('content-type') ?? '').split(';')[0],
    );
    return [...(answer.status >= 500 ? [`status ${answer.status}`] : []), ...found].map(
      (what) => `${method} ${path.slice(0, 200)}: ${what}`,
    );
  }

  window.renderAll = async (jobs) => {
    const queue = [...jobs];
    const found = [];
    const work = async () => {
      for (let job = queue.shift(); job; job = queue.shift()) found.push(...(await render(job)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return [...found, ...window.alarms.splice(0)];
  };
}
