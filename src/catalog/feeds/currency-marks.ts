/** Marks that stand for one currency, in lower case. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['nt$', 'TWD'],
  ['mx$', 'MXN'],
  ['r$', 'BRL'],
  ['fr', 'CHF'],
  ['fr.', 'CHF'],
  ['sfr', 'CHF'],
  ['sfr.', 'CHF'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['tl', 'TRY'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['원', 'KRW'],
  ['ر.س', 'SAR'],
  ['د.إ', 'AED'],
  ['ج.م', 'EGP'],
  ['د.ك', 'KWD'],
  ['ر.ق', 'QAR'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['lei', 'RON'],
  ['руб', 'RUB'],
  ['руб.', 'RUB'],
]);

const KRONOR = ['SEK', 'NOK', 'DKK', 'ISK'];
const RUPEES = ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'];

/** The most used first. */
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'];

/** Marks that several currencies share. The catalogue's own counts; the first where nothing says which. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map([
  ['$', DOLLARS],
  ['¥', ['JPY', 'CNY']],
  ['kr', KRONOR],
  ['kr.', KRONOR],
  ['rs', RUPEES],
  ['rs.', RUPEES],
  ['₨', RUPEES],
]);

/** Of the shared marks, those that mean one currency far more often than all others. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['rs', 'INR'],
  ['rs.', 'INR'],
]);

/** Abbreviations that are written with a full stop: after any other word it begins a fraction (`EUR .99`). */
export const DOTTED = ['rs', 'fr', 'sfr', 'kr', 'руб'] as const;

/** Marks with a full stop between their letters. */
export const ARABIC_MARKS = ['ر\\.س', 'د\\.إ', 'ج\\.م', 'د\\.ك', 'ر\\.ق'] as const;

/** The code a mark names on its own: `EUR`, `eur`, `€`, `US$`. A bare `$` could be one of twenty. */
export function codeOf(mark: string): string | undefined {
  const known = OWN.get(mark.toLowerCase()) ?? OWN.get(mark.replace(/\.$/, ''));
  if (known !== undefined || SHARED.has(mark.toLowerCase())) return known;
  return /^[A-Za-z]{3}$/.test(mark) ? mark.toUpperCase() : undefined;
}

/** Whether a mark that names no code on its own can stand for this currency. */
export function canMean(mark: string, currency: string): boolean {
  return mark === narrowSign(currency) || SHARED.get(mark.toLowerCase())?.includes(currency) === true;
}

/** What a shared mark means where the catalogue's currency is not among those that share it. */
export function usualCode(mark: string): string | undefined {
  return USUAL.get(mark.toLowerCase());
}

/** The currencies that share a mark; undefined for any other mark. */
export function sharersOf(mark: string): readonly string[] | undefined {
  return SHARED.get(mark.toLowerCase());
}

function narrowSign(currency: string): string | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
}
