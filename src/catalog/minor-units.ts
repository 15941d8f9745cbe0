/** Asking `Intl` takes longer than all else about an amount. */
const decimals = new Map<string, number>();

/** The decimals of a currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  decimals.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** Minor units in one of the currency: 100 for euros, 1 for yen. */
export const minorUnits = (currency: string): number => 10 ** decimalsOf(currency);
