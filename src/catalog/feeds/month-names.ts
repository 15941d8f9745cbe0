/** Languages whose names of months are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'pl'] as const;

/** `Sun, 1 Nov 2026`, `1. November 2026`, `1 de noviembre de 2026`, perhaps with a time behind it. */
const DAY_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u;
/** `Nov 1, 2026`. */
const MONTH_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

const months = new Map<string, number>();

/** A date with its month in words as `2026-11-1`, what stands behind it unchanged; any other text as it is. */
export function withMonthsAsNumbers(text: string): string {
  const [whole = '', day, name = '', year] = DAY_FIRST.exec(text) ?? monthFirst(text) ?? [];
  const month = monthCalled(name);
  return month === undefined ? text : `${year}-${month}-${day}${text.slice(whole.length)}`;
}

function monthFirst(text: string): readonly (string | undefined)[] | undefined {
  const [whole, name, day, year] = MONTH_FIRST.exec(text) ?? [];
  return whole === undefined ? undefined : [whole, day, name, year];
}

/** From 1; undefined for any other word. */
function monthCalled(name: string): number | undefined {
  if (name === '') return undefined;
  if (months.size === 0) learnMonths();
  return months.get(name.toLowerCase());
}

/** The full names and the usual short ones; a word that means two months in two languages means neither. */
function learnMonths(): void {
  const twice = new Set<string>();
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 2));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.toLowerCase()
            .replace('.', '') ?? '';
        if ((months.get(name) ?? month) !== month) twice.add(name);
        months.set(name, month);
      }
    }
  }
  for (const name of twice) months.delete(name);
}
