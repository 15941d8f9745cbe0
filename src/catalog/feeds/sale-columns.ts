import type { Field } from './field-names.js';

/** What a sale is called in the names of columns, without accents; behind the bar what only its dates are called. */
const SALE = `sale offers? special promo(?:tion(?:al)?)? discount(?:ed)? deal reduc(?:ed|tion)
  angebots? aktions? sonder rabatt reduzierter soldes? remises? reduction oferta rebaja descuento promocion(?:al)? promozion[ei]
  promozionale offerta sconto scontato saldi aanbiedings? actie kortings? kampanj rea tilbuds? udsalg promocja
  promocyjna desconto promocional sleva akcni alennus`;
const VALID = 'valid gultig valable valide valid[oa] geldig giltig gyldig';
const STARTS = `from starts? starting begins? von ab beginnt? seit debut du des depuis inicio desde inizio dal vanaf van
  fran fra od`;
const ENDS = `until till? to ends? ending expir(?:es|y) bis endet? ende au fin jusquau hasta fine al tot eind(?:e|datum)? slut
  do koniec fim`;
const PRICE = 'price preis prix precio prezzo prijs pris preco cena hinta';
/** What else such a name may hold. */
const BESIDE =
  'dates? datum dato data fecha day time effective at on for fur pour para voor der des de del della di';

const RANGE = 'dates period(?:e|o)? zeitraum laufzeit duration';

const words = (text: string): string => text.split(/\s+/).join('|');

/** A name made of these words alone, with one that says which end of the sale it is. */
function named(end: string): RegExp {
  const around = `(?:${words(`${SALE} ${VALID} ${PRICE} ${BESIDE}`)})*`;
  return new RegExp(`^(?=.*(?:${words(`${SALE} ${VALID}`)}))${around}(?:${words(end)})${around}$`);
}

const FORMS: readonly (readonly [Field, RegExp])[] = [
  ['saleFrom', named(STARTS)],
  ['saleUntil', named(ENDS)],
  ['saleDates', named(RANGE)],
  [
    'salePrice',
    new RegExp(
      `^(?:(?:${words(SALE)})(?:${words(PRICE)})|(?:${words(PRICE)})(?:en|de|in|di|inn)?(?:${words(SALE)}))$`,
    ),
  ],
];

/** A longer name is a sentence. */
const LONGEST = 40;

/** What a column called after a sale says of it: its price, when it begins, when it ends. @param name squeezed */
export function saleField(name: string): Field | undefined {
  if (name.length > LONGEST) return undefined;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return FORMS.find(([, form]) => form.test(plain))?.[0];
}

/** Days of something else than a sale: when a row was made or changed, when a thing came out, how long it keeps. */
const OTHER_DAYS =
  /creat|updat|modif|chang|added|add(?:ed)?date|publi|import|export|sync|seen|check|register|erstellt|angelegt|aktualisiert|geandert|anderung|hinzugef|ajout|creation|miseajour|parution|creacion|actualiza|alta|creazione|aggiorna|aanmaak|gewijzigd|releas|erschein|availab|verfugbar|launch|birth|year|best(?:before|by)|mhd|useby|expirationdate|deliver|liefer|livraison|shipp|versand|restock|arriv|preorder|stand$/;

/** Whether days in a column that is not read may be those of a sale. @param name squeezed @param isKnownSystem its export has days of many things */
export function maySayWhenOnSale(name: string, isKnownSystem: boolean): boolean {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return isKnownSystem ? IN_A_SALE.test(plain) : !OTHER_DAYS.test(plain);
}

const IN_A_SALE = new RegExp(words(SALE));
