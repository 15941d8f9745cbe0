import { THOROUGH } from '../support/thorough.js';

/** What would run if it were not escaped, in the ways that browsers have run it. Each rings the alarm. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<ScRiPt >alert(1)</ScRiPt>',
  '<script src=data:,alert(1)></script>',
  '<script>alert(1)//',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<<script>alert(1)//<</script>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)//',
  '<IMG SRC=x:x ONERROR="alert(1)">',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)//',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<iframe src="javascript:parent.alert(1)">',
  '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>x</a>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)>',
  '<textarea autofocus onfocus=alert(1)>',
  '<button autofocus onfocus=alert(1)>',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button autofocus>x',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<style>*{animation:x}@keyframes x{}</style><p onanimationstart=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<marquee onstart=alert(1)>',
  '<hx-partial hx-target="body" hx-swap="innerHTML"><img src=x onerror=alert(1)></hx-partial>',
  '<div hx-get="/" hx-trigger="load" hx-on:htmx:after:request="alert(1)">x</div>',
  '<div hx-trigger="load" hx-post="/signals" hx-vals="js:{x:alert(1)}">x</div>',
  'autofocus onfocus=alert(1) x=',
  'onmouseover=alert(1) style=position:fixed;inset:0 x=',
  ';alert(1);//',
  '-alert(1)-',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\u003cimg src=x onerror=alert(1)\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '{{constructor.constructor("alert(1)")()}}',
  '\u0024{alert(1)}',
  '<%= (() => { throw alert(1) })() %>',
  '<%~ it.t %>',
] as const;

/** Ways out of the place a value stands in: an attribute, an element of plain text, a comment, a script. */
const BREAKOUTS = [
  '',
  '">',
  "'>",
  '" ',
  "' ",
  '` ',
  '</title>',
  '</textarea></select>',
  '</script>',
  '-->',
  ']]>',
];

/** Payloads, each way out with each vector, no two the same. */
export const PAYLOADS: readonly string[] = BREAKOUTS.flatMap((out) => VECTORS.map((vector) => out + vector));

/** The payloads of some ways out, counted as by `slice`; `TEST_THOROUGH` tries all. */
export const payloadsOf = (from: number, to?: number): readonly string[] =>
  THOROUGH ? PAYLOADS : BREAKOUTS.slice(from, to).flatMap((out) => VECTORS.map((vector) => out + vector));

/**
 * The places that a payload is put into: all of them, or one in turn. The turn goes on by one with each way out, so
 * that over all ways out each vector stands in each place.
 */
export function placesFor<T>(payload: number, places: readonly T[]): readonly T[] {
  if (THOROUGH) return places;
  const turn = (payload % VECTORS.length) + Math.floor(payload / VECTORS.length);
  return places.slice(turn % places.length).slice(0, 1);
}
