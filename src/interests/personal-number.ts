/** So many digits in a row are a telephone, card or post number, a date or a secret; things are told with fewer. */
const MOST_DIGITS = 4;
/** So many spelled digits in a row are one too. */
const MOST_SPELLED = 3;

const DIGITS =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';
const SPELLED = new RegExp(`(?:(?:^|[\\s,-])(?:${DIGITS})(?=$|[\\s,-])){${MOST_SPELLED + 1},}`, 'iu');

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|m(?:ar(?:ch)?|ärz)|apr(?:il)?|ma[iy]|june?|juni|july?|juli|aug(?:ust)?|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
/** "3 June", "12. März", "march 12": not "June 2027", which is a month. */
const DATE = new RegExp(
  `\\b\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+(?:${MONTHS})(?!\\p{L})|(?<!\\p{L})(?:${MONTHS})\\s+\\d{1,2}(?!\\d)`,
  'iu',
);
/** A British postcode, whose last letters are never those of a unit (mm, cm, kg). */
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s?\d[abd-hjlnp-uw-z]{2}\b/i;

/** Addresses of networks and devices (IPv6, MAC), UUIDs: groups of hexadecimal figures, few of which stand in a row. */
const HEXADECIMAL =
  /::|(?<![\p{L}\d])(?:(?:[\da-f]{1,4}:){2,}[\da-f]{1,4}|(?:[\da-f]{2}-){5}[\da-f]{2}|[\da-f]{8}(?:-[\da-f]{4}){3})(?!\p{L})/iu;

/** A telephone, card or post number, an address of a device, a date: in figures, however they are spaced, or in words. */
export function looksLikeNumber(text: string): boolean {
  const runs = text.replace(/[\s().,+/-]/g, '').match(/\d+/g) ?? [];
  return (
    runs.some((run) => run.length > MOST_DIGITS) ||
    SPELLED.test(text) ||
    HEXADECIMAL.test(text) ||
    DATE.test(text) ||
    POSTCODE.test(text)
  );
}
