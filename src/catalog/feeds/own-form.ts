import { AHEAD, type Ahead } from '../product.js';

/** Fields that every line of this shop's own `products.jsonl` has as texts. */
const TEXTS = ['id', 'name', 'brand', 'description', 'department', 'category', 'added'] as const;
const LISTS = ['tags', 'materials'] as const;

/** Whether a row is of this shop's `products.jsonl`: only there is `{"amount": 1999}` in minor units. */
export function isOwnForm(cells: ReadonlyMap<string, unknown>): boolean {
  const stock = cells.get('stock');
  return (
    isOwnMoney(cells.get('price')) &&
    TEXTS.every((field) => typeof cells.get(field) === 'string') &&
    LISTS.every((field) => Array.isArray(cells.get(field))) &&
    (stock === null || typeof stock === 'number') &&
    /^\d{4}-\d\d-\d\d$/.test(String(cells.get('added')))
  );
}

/** Money in minor units, as this shop writes it. */
export interface OwnMoney {
  readonly amount: number;
  readonly currency: string;
}

export function isOwnMoney(value: unknown): value is OwnMoney {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Record<string, unknown>;
  return typeof amount === 'number' && typeof currency === 'string';
}

/** What is ordered ahead, as this shop writes it; undefined for anything else. */
export function ownAhead(value: unknown): Ahead | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, from } = value as Record<string, unknown>;
  const known = AHEAD.find((one) => one === kind);
  if (known === undefined) return undefined;
  const isDay = typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from);
  return isDay ? { kind: known, from } : { kind: known };
}

const AMOUNTS = ['amount', 'value', 'price'] as const;
const CURRENCIES = ['currency', 'currencyCode', 'currency_code', 'priceCurrency'] as const;

/**
 * An amount that another shop's JSON writes as an object: `{"amount": 19.99, "currency": "EUR"}`,
 * `{"value": "19.99", "currencyCode": "EUR"}`. Decimal, as prices are written everywhere else, unless a divisor says
 * otherwise: `{"amount": 1999, "divisor": 100, "currency_code": "EUR"}`.
 */
export function foreignMoney(
  value: unknown,
): { readonly text: string; readonly currency: string | undefined } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const said = value as Readonly<Record<string, unknown>>;
  const amount = AMOUNTS.map((key) => said[key]).find(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  const currency = CURRENCIES.map((key) => said[key]).find((one) => typeof one === 'string');
  if (amount === undefined) return undefined;
  return {
    text: divided(String(amount).trim(), said.divisor),
    currency: typeof currency === 'string' ? currency.trim().toUpperCase() : undefined,
  };
}

/** A whole number with its decimal point set; exact, because only a power of ten divides. */
function divided(amount: string, divisor: unknown): string {
  const places = String(divisor ?? 1).length - 1;
  if (!/^10*$/.test(String(divisor ?? 1)) || places === 0 || !/^\d+$/.test(amount)) return amount;
  const digits = amount.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
