import { type Product, slug } from '../../catalog/product.js';

/** An address with names in it: called with them it is a path, and its `pattern` is what Express matches. */
function named<const Pattern extends string>(pattern: Pattern) {
  const [first = '', ...others] = pattern.split(/:\w+/);
  const path = (...names: NamesIn<Pattern>): string =>
    others.reduce((begun, rest, at) => begun + encodeURIComponent(names[at] ?? '') + rest, first);
  return Object.assign(path, { pattern });
}
type NamesIn<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? readonly [name: string, ...NamesIn<Rest>]
  : readonly [];

const department = named('/departments/:id');
const category = named('/departments/:id/:category');
const drawing = named('/art/:name.svg');
const image = named('/images/:file');

/** The shop's own addresses, made in one place. */
export const paths = {
  home: '/',
  departments: '/departments',
  department,
  /** A category that is called like its department is no second level. */
  category: Object.assign((of: string, id: string) => (id === of ? department(of) : category(of, id)), {
    pattern: category.pattern,
  }),
  product: named('/products/:id'),
  search: '/search',
  suggestions: '/search/suggestions',
  interests: '/interests',
  /** What typed words would bring, before they are added: posted, so that no address holds them. */
  interestSamples: '/interests/samples',
  memory: '/memory',
  memoryControl: '/interests#memory',
  interestsReset: '/interests-reset',
  /** What the shelf of a visit has shown often enough. */
  rest: '/interests-rest',
  interestRemoval: named('/interests/:id/removal'),
  interestWeight: named('/interests/:id/weight'),
  interestExclusion: named('/interests/:id/exclusion'),
  interestReturn: named('/interests/:id/return'),
  interestBeginning: named('/interests/:id/beginning'),
  /** Interests as a file, to take away and to bring. */
  takeAlong: '/take-it-with-you',
  interestsFile: '/take-it-with-you/interests.json',
  broughtFile: '/take-it-with-you/look-inside',
  broughtInterests: '/take-it-with-you/taken-in',
  /** The form of the file, for machines: it stays where it is for as long as any shop reads it. */
  fileSchema: '/schemas/afterglow-signature-1.json',
  /** Whom the visit is for: lists with interests of their own. */
  lanes: '/shopping-for',
  lanesGift: '/shopping-for/someone-else',
  laneTurn: '/shopping-for/open',
  laneKeeping: '/shopping-for/kept',
  laneDiscard: '/shopping-for/thrown-away',
  whyNot: '/irrelevant-products/why',
  saved: '/saved',
  hiddenThings: '/saved#things-hidden',
  basket: '/basket',
  basketLines: '/basket/lines',
  basketLine: named('/basket/lines/:product'),
  basketLineRemoval: named('/basket/lines/:product/removal'),
  checkout: '/checkout',
  /** The account of a shelf in numbers. */
  numbers: '/numbers',
  why: named('/why/:product'),
  order: named('/orders/:token'),
  /** The same page, for who pressed when the basket had been ordered already. */
  orderedAlready: named('/orders/:token?done=ordered'),
  orderPrint: named('/orders/:token/print'),
  demoPayment: named('/demo-payment/:token'),
  /** Whether the browser has kept the visit that a press began. */
  beginning: '/beginning',
  signals: '/signals',
  undo: '/undo',
  language: '/language',
  personalisation: '/personalisation',
  personalisationEnd: '/personalisation/end',
  personalisationReturn: '/personalisation/return',
  statistics: '/statistics',
  statisticsEnd: '/statistics/end',
  forgetting: '/forgetting',
  receiptFile: '/forgetting/receipt.json',
  howItWorks: '/how-it-works',
  /** What the shop sorts products and visits into. */
  groups: '/how-it-works/groups',
  group: named('/how-it-works/groups/:id'),
  visitKind: named('/how-it-works/visits/:id'),
  knowledge: '/what-this-shop-knows',
  operators: '/operators',
  operatorLogin: '/operators/login',
  operatorSessionEnd: '/operators/session/end',
  operatorOrders: '/operators/orders',
  operatorOrdersOf: named('/operators/orders/:week'),
  operatorOrdersCsv: named('/operators/orders/:week/csv'),
  release: named('/operators/releases/:week'),
  report: named('/operators/releases/:week/:report'),
  reportCsv: named('/operators/releases/:week/:report/csv'),
  /** Pictures carry the catalogue's version, so that they may be kept for a year. */
  art: ({ id, picture }: Product, version: string) =>
    `${picture === undefined ? drawing(id) : image(picture)}?v=${encodeURIComponent(version)}`,
  drawing,
  image,
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** What the shop makes of a browser's objection, for machines. */
  privacySignal: '/.well-known/gpc.json',
  alive: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
} as const;

/** The page of the group that an interest is; empty for own words. @param interest as `InterestId` says it */
export function aboutPath(interest: string): string {
  const [, id] = /^segment:(.+)$/.exec(interest) ?? [];
  return id === undefined ? '' : paths.group(id);
}

/** Takes a product out of a list of kept things. @param list the path that the list's signal has */
export const listRemoval = (list: string) =>
  Object.assign((product: string) => `/${list}/${encodeURIComponent(product)}/removal`, {
    pattern: `/${list}/:id/removal`,
  });

/**
 * Paths that skip admission, because they cost almost nothing: styles, pictures, health checks, and what crawlers
 * ask for first.
 */
const COSTS_NOTHING =
  /^\/(?:(?:assets|art|images|\.well-known)\/|(?:healthz|readyz|metrics|sitemap\.xml|robots\.txt)$)/;

/** Whether a path is that of a page or a press, as far as it looks. */
export const isOfPage = (path: string): boolean => !COSTS_NOTHING.test(path);

/** First part of every address that is no page: those that cost nothing, and the forms of files. */
const OF_FILES =
  /^\/(?:assets|art|images|\.well-known|healthz|readyz|metrics|schemas|sitemap\.xml|robots\.txt)(?:\/|$)/i;

/** Whether a path can be that of a file, or of a check: no page is there. */
export const isOfFile = (path: string): boolean => OF_FILES.test(path);

/** Addresses without a query whose pages are the same for everybody without a session. */
const SAME_FOR_ALL =
  /^\/(?:$|how-it-works(?:$|\/groups(?:$|\/[^/?]{1,200}$)|\/visits\/[^/?]{1,200}$)|departments(?:\/[^/?]{1,200}){0,2}$|products\/[^/?]{1,200}$)/;

/** Whether an address has a page that is the same for everybody without a session. */
export const isSameForAll = (address: string): boolean => SAME_FOR_ALL.test(address);

/** One field, the query, in letters and spaces as a form writes them. */
const PLAIN_SEARCH = /^\/search\?q=([a-z]+(?:(?:\+|%20)[a-z]+){0,4})$/;

/** The words of a search whose address holds nothing else; undefined for any other address. */
export const wordsOfSearch = (address: string): readonly string[] | undefined =>
  PLAIN_SEARCH.exec(address)?.[1]?.split(/\+|%20/);

/** Beginnings of addresses that crawlers are asked to leave alone, beside pages of their own. */
export const personalFolders = ['/orders/', '/why', '/numbers'] as const;

export const departmentPath = (product: Product): string => paths.department(slug(product.department));
export const categoryPath = (product: Product): string =>
  paths.category(slug(product.department), slug(product.category));

/** Pages a press may lead back to: exactly these, so that no form can send a shopper elsewhere. */
const RETURNS: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:search|interests|saved|basket|checkout|how-it-works|what-this-shop-knows|take-it-with-you|shopping-for|numbers)$/,
  /^\/departments(?:\/[^/]{1,200}){0,2}$/,
  /^\/(?:products|why)\/[^/]{1,200}$/,
  /^\/interests\/[^/]{1,100}\/removal$/,
  /^\/how-it-works\/(?:groups(?:\/[^/]{1,200})?|visits\/[^/]{1,200})$/,
];
/** Whether a path is that page, whatever it asks of it. */
export const isPage = (path: string, page: string): boolean => path.split(/[?#]/, 1)[0] === page;
const LONGEST_RETURN = 2_048;
/** Fields of an address that say how it was come to, not what it shows. */
const PASSING = ['done', 'anew', 'began', 'former', 'place'] as const;

/** The same page with its shelves as they are by now: asked for by a link, which is no new look at anything. */
export function anewPath(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}anew=1`;
}

/** Stands before a path of the shop where it is read as an address. */
const ORIGIN = 'http://shop.invalid';

/** A path of the shop as an address, which says its parts. */
export const urlOf = (path: string): URL => new URL(path, ORIGIN);

/** The field of an address whose shelves are shown from the page alone, and its value. */
const FROM = ['from', 'page'] as const;

/** Whether an address asks for its shelves from the page alone, with nothing of the visit. */
export function isFromPageAlone(path: string): boolean {
  if (!path.includes(`${FROM[0]}=${FROM[1]}`)) return false;
  return urlOf(path).searchParams.get(FROM[0]) === FROM[1];
}

/** The same page with its shelves from the page alone, or from the visit: a link that is no new look at anything. */
export function shelvesFromPath(path: string, from: 'page' | 'visit'): string {
  if (isPlain(path)) return anewPath(from === 'page' ? `${path}?${FROM[0]}=${FROM[1]}` : path);
  const url = urlOf(path);
  if (from === 'page') url.searchParams.set(...FROM);
  else url.searchParams.delete(FROM[0]);
  return anewPath(url.pathname + url.search);
}

/** What a form that asks for the same page again sends along. */
export const fromFields = (path: string): Readonly<Record<string, string>> =>
  isFromPageAlone(path) ? { [FROM[0]]: FROM[1] } : {};

/**
 * A path of this shop to go back to after a press, with its query; the home page for anything else.
 * @param text what the form said: not to be trusted
 */
export function returnPath(text: string | undefined): string {
  if (text !== undefined && text.length <= LONGEST_RETURN && isPlain(text))
    return RETURNS.some((pattern) => pattern.test(text)) ? text : paths.home;
  if (text === undefined || text.length > LONGEST_RETURN || !/^\/(?![/\\])[!-~]*$/.test(text))
    return paths.home;
  if (!URL.canParse(text, ORIGIN)) return paths.home;
  const url = urlOf(text);
  const known = RETURNS.some((pattern) => pattern.test(url.pathname));
  if (url.origin !== ORIGIN || !known) return paths.home;
  for (const field of PASSING) url.searchParams.delete(field);
  return url.pathname + url.search;
}

/**
 * Whether an address is a path as a browser writes it, without a query, an escape or a step upwards: reading it as an
 * address would change nothing, and takes longer than all else that is done with it.
 */
export function isPlain(path: string): boolean {
  return path === '/' || /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/.test(path);
}
