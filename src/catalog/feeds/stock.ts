import type { AheadKind } from '../product.js';
import type { Reading } from './reading.js';
import { asciiDigits, excerpt } from './text.js';

/** Pieces that can be ordered, as `Product.stock` counts them, and how, where they are not there yet. */
export interface Stock {
  readonly pieces: number | null;
  readonly ahead?: AheadKind;
}

/** What a feed says of one product's stock. */
export interface SaidStock {
  /** As `readPieces` reads it. */
  readonly pieces?: number | undefined;
  /** The word for it: `in_stock`, `https://schema.org/PreOrder`. */
  readonly availability?: string | undefined;
  /** Whether it is sold on when nothing is left. */
  readonly backorders?: string | undefined;
}

const MOST_PIECES = 1e9;

/** Words of Merchant, Meta, schema.org and shops in many languages, without spaces, hyphens, full stops. */
const WORDS = {
  inStock: `instock available availablefororder limitedavailability limitedstock lowstock onlineonly unlimited true yes y 1
    auflager lagernd vorrätig unbegrenzt aufvorrat verfügbar lieferbar sofortlieferbar sofortverfügbar ja j
    enstock disponible oui sí si enexistencia enexistencias haystock disponibile inmagazzino immediatamentedisponibile
    opvoorraad invoorraad oplager leverbaar beschikbaar ilager pålager tillgänglig varastossa
    disponível emestoque dostępny dostępne wmagazynie 在庫あり 在庫有り`,
  soldOut: `outofstock soldout reserved temporarilyoutofstock currentlyoutofstock false no n 0
    unavailable notavailable temporarilyunavailable currentlyunavailable notinstock nostock oos
    ausverkauft vergriffen nichtauflager nichtvorrätig nichtverfügbar nichtlieferbar derzeitnichtverfügbar
    derzeitnichtlieferbar momentannichtverfügbar zurzeitnichtverfügbar nein
    rupturedestock rupture enrupture enrupturedestock épuisé épuisée epuise indisponible nondisponible
    pasdisponible pasenstock horsstock non
    agotado agotada nodisponible sinstock sinexistencias fueradestock esaurito esaurita nondisponibile
    uitverkocht nietopvoorraad nietinvoorraad nietbeschikbaar nietleverbaar nee
    slutsåld slut slutilager ejilager inteilager udsolgt utsolgt ikkepålager loppuunmyyty eivarastossa
    esgotado indisponível semestoque niedostępny niedostępne wyprzedane 在庫なし 在庫切れ 売り切れ 品切れ`,
  'pre-order': `preorder presale preorderavailable vorbestellbar vorbestellung précommande preventa
    preordine`,
  'back-order': `backorder onbackorder backordered availableonbackorder notify nachbestellt`,
  'made-to-order': `madetoorder`,
} as const satisfies Record<AheadKind | 'inStock' | 'soldOut', string>;

type Word = keyof typeof WORDS;

const MEANINGS: ReadonlyMap<string, Word> = new Map(
  (Object.entries(WORDS) as [Word, string][]).flatMap(([meaning, words]) =>
    words.split(/\s+/).map((word) => [word, meaning] as const),
  ),
);

/** Words for what an online shop does not sell: finishes a sentence that begins with the column. */
const UNSOLD: ReadonlyMap<string, string> = new Map([
  ['discontinued', 'is not made or sold any more'],
  ...['comingsoon', 'demnächst', 'bientôtdisponible', 'próximamente', 'prossimamente', 'binnenkort'].map(
    (word) => [word, 'is not on sale yet'] as const,
  ),
  ['instoreonly', 'is sold in stores only'],
]);

/** "Allow", as shops write it; 2 is "allow, and tell the customer" where it is not "as the shop has it". */
const SELLS_ON = /^(?:continue|true|yes|y|1|2|allow|allowed|notify)$/i;

/** Written around a number: `> 10`, `10+` and `min. 10` are ten at least, and only those can be promised. */
const AROUND = /^(?:>=?|≥|min\.?)\s*|\s*(?:\+|pcs\.?|pieces?|units?|stück|stk\.?|st\.?)$/giu;

/** Whether a text says in words whether something is there. */
export function isAvailability(text: string): boolean {
  return !/^-?\d/.test(text) && MEANINGS.has(plainly(text));
}

/** A whole number of pieces, its thousands perhaps parted. Below zero is oversold: nothing is left. */
export function readPieces(written: string): Reading<number> {
  const text = asciiDigits(written).replace(AROUND, '');
  if (/^[-+]?[1-9]\d{0,2}[.,]000$/.test(text)) {
    return {
      reason: `"${excerpt(text)}" is a thousand times more in one country than in the next. Write 12.`,
    };
  }
  const whole = /^[-+]?\d{1,3}(?:([.,'\u2019\u00a0 ])\d{3})(?:\1\d{3})*$/.test(text)
    ? text.replace(/[^-\d]/g, '')
    : text;
  if (!/^[-+]?\d{1,15}([.,]0+)?$/.test(whole) || Number.parseInt(whole, 10) > MOST_PIECES) {
    return {
      reason: `"${excerpt(text)}" is not a number of pieces. Write 12, or leave it empty if unknown.`,
    };
  }
  return { value: Math.max(0, Number.parseInt(whole, 10)) };
}

/** Why something with this word is not for sale here; undefined where it may be. */
export function whyUnsold(availability: string): string | undefined {
  return UNSOLD.get(plainly(availability));
}

/**
 * What can be ordered, from the number and the words. Out of stock is said by either. What is ordered ahead has as many
 * pieces as the feed says, and any number where it says none or 0: those are on their way. What is sold on when nothing
 * is left has any number too.
 */
export function readStock({ pieces, availability, backorders }: SaidStock): Reading<Stock> {
  const word = availability === undefined ? 'inStock' : MEANINGS.get(plainly(availability));
  switch (word) {
    case undefined: {
      const words = 'in_stock, out_of_stock, preorder or backorder';
      return { reason: `"${excerpt(availability ?? '')}" is not known. Write ${words}.` };
    }
    case 'inStock':
      return { value: soldOn(pieces, backorders) };
    case 'soldOut':
      return { value: { pieces: 0 } };
    default:
      return { value: { pieces: pieces || null, ahead: word } };
  }
}

function soldOn(pieces: number | undefined, backorders = ''): Stock {
  if (pieces === undefined || !SELLS_ON.test(backorders)) return { pieces: pieces ?? null };
  return pieces > 0 ? { pieces: null } : { pieces: null, ahead: 'back-order' };
}

function plainly(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, '')
    .replace(/[\s_.!-]/g, '');
}
