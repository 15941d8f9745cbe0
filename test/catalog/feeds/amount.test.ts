import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/catalog/feeds/amount.js';
import { isCurrency } from '../../../src/catalog/feeds/currencies.js';
import { decimalsOf } from '../../../src/catalog/minor-units.js';

const inEuro = (text: string) => readAmount(text, (code) => ({ value: code ?? 'EUR' }));
const inCurrency = (text: string, currency: string) => readAmount(text, () => ({ value: currency }));

describe('an amount', () => {
  it.each([
    ['19.99', 1999, 'EUR'],
    ['19,99', 1999, 'EUR'],
    ['19', 1900, 'EUR'],
    ['19.9', 1990, 'EUR'],
    ['19.99 EUR', 1999, 'EUR'],
    ['19.99 usd', 1999, 'USD'],
    ['EUR 19.99', 1999, 'EUR'],
    ['€19.99', 1999, 'EUR'],
    ['19,99 €', 1999, 'EUR'],
    ['£5', 500, 'GBP'],
    ['1.299,00 EUR', 129900, 'EUR'],
    ['1,299.00 EUR', 129900, 'EUR'],
    ['1 299,00', 129900, 'EUR'],
    ['1\u00a0299,00 €', 129900, 'EUR'],
    ["1'299.00 CHF", 129900, 'CHF'],
    ['1,299,000', 129900000, 'EUR'],
    ['1299.00', 129900, 'EUR'],
    ['1980 JPY', 1980, 'JPY'],
    ['1,980 JPY', 1980, 'JPY'],
    ['4.250 KWD', 4250, 'KWD'],
    ['0', 0, 'EUR'],
    ['+3.50', 350, 'EUR'],
    ['US$12.99', 1299, 'USD'],
    ['12.99 US$', 1299, 'USD'],
    ['A$1,299.00', 129900, 'AUD'],
    ['R$ 1.299,90', 129990, 'BRL'],
    ['CHF 12.-', 1200, 'CHF'],
    ['CHF 1’299.–', 129900, 'CHF'],
    ['Fr. 12.50', 1250, 'CHF'],
    ['1.299,- €', 129900, 'EUR'],
    ['12,-', 1200, 'EUR'],
    ['12,--', 1200, 'EUR'],
    ['Rs. 499', 49900, 'INR'],
    ['Rs.499.50', 49950, 'INR'],
    ['₹1,29,900.00', 12990000, 'INR'],
    ['.99 EUR', 99, 'EUR'],
    ['EUR.99', 99, 'EUR'],
    [',50 €', 50, 'EUR'],
    ['349 Kč', 34900, 'CZK'],
  ])('is read from "%s"', (text, amount, currency) => {
    expect(inEuro(text)).toEqual({ value: { amount, currency } });
  });

  it.each([
    'abc',
    '',
    'EUR',
    '19.99 EUR EUR',
    '19..99',
    '1,29,00',
    '12.34.56',
    '1e3',
    '0x10',
    '19.99 or so',
    'NaN',
    '9'.repeat(60),
  ])('is not "%s"', (text) => {
    expect(inEuro(text)).toHaveProperty('reason');
  });

  it('says what to write instead', () => {
    expect(inEuro('abc')).toEqual({ reason: '"abc" is not an amount. Write 19.99 or 19.99 EUR.' });
  });

  it.each(['1,299', '1.299', '0.500 EUR'])('in doubt is refused rather than guessed: "%s"', (text) => {
    expect(inEuro(text)).toEqual({ reason: expect.stringContaining('two ways') });
  });

  it.each([
    ['12.999', 'Write 12999.00, or no more than 2 decimals.'],
    ['12,500', 'Write 12500.00, or 12.50.'],
    ['0.500', 'Write 0.50.'],
    ['1,29,00', 'Write 1299.00, without separators.'],
  ])('in doubt says how that number is written: "%s"', (text, advice) => {
    expect(inEuro(text)).toEqual({ reason: expect.stringMatching(`in none. ${advice}$`) });
  });

  it('below zero is refused', () => {
    for (const text of ['-5', '-5 EUR', 'EUR -5', '\u22125', '€ -5']) {
      expect(inEuro(text), text).toEqual({ reason: expect.stringContaining('is below zero') });
    }
  });

  it('with more decimals than the currency has is refused, unless they are zeros', () => {
    expect(inEuro('19.9999')).toEqual({ reason: '"19.9999" has more decimals than EUR has (2).' });
    expect(inEuro('19.9900')).toEqual({ value: { amount: 1990 + 9, currency: 'EUR' } });
    expect(inCurrency('19.5', 'JPY')).toHaveProperty('reason');
  });

  it('takes a dollar sign where the currency has it, and nowhere else', () => {
    expect(inCurrency('$5', 'USD')).toEqual({ value: { amount: 500, currency: 'USD' } });
    expect(inCurrency('$5', 'CAD')).toEqual({ value: { amount: 500, currency: 'CAD' } });
    expect(inEuro('$5')).toEqual({ reason: expect.stringContaining('several currencies (USD, CAD') });
  });

  it('takes a sign that several currencies share where the catalogue is in one of them', () => {
    expect(inCurrency('99:- kr', 'SEK')).toEqual({ value: { amount: 9900, currency: 'SEK' } });
    expect(inCurrency('kr. 99,50', 'DKK')).toEqual({ value: { amount: 9950, currency: 'DKK' } });
    expect(inCurrency('Rs 499', 'PKR')).toEqual({ value: { amount: 499, currency: 'PKR' } });
    const reason = `"kr" is a mark of several currencies (SEK, NOK, DKK, ISK). Give --currency SEK.`;
    expect(inEuro('99 kr')).toEqual({ reason });
  });

  it('too large to be summed exactly is refused', () => {
    expect(inEuro('99999999999.00')).toEqual({ reason: expect.stringContaining('more than a price can be') });
  });

  it('passes on why its currency is refused', () => {
    expect(readAmount('5 XYZ', (code) => ({ reason: `${code}?` }))).toEqual({ reason: 'XYZ?' });
  });

  it('is read back exactly, whatever the currency and however it is written', () => {
    const written = fc.record({
      amount: fc.integer({ min: 0, max: 99_999_999 }),
      currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF', 'GBP'),
      locale: fc.constantFrom('en', 'de', 'fr', 'de-CH'),
      useGrouping: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ amount, currency, locale, useGrouping }) => {
        const places = decimalsOf(currency);
        // A fraction of three digits is what makes a separator doubtful.
        fc.pre(places !== 3 || locale === 'en');
        const digits = String(amount).padStart(places + 1, '0');
        const decimal = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, useGrouping });
        const text = format.format(decimal as Intl.StringNumericLiteral);
        fc.pre(places !== 0 || /^\d+$/.test(text) || /[\s,\u2019]/.test(text));
        expect(inCurrency(`${text} ${currency}`, currency)).toEqual({ value: { amount, currency } });
      }),
    );
  });
});

describe('a currency', () => {
  it('is one of ISO 4217, in capitals', () => {
    expect(isCurrency('EUR')).toBe(true);
    expect(isCurrency('eur')).toBe(false);
    expect(isCurrency('EURO')).toBe(false);
  });
});
