const WORDS = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?',
  'eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig',
  'deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce',
].join('|');
/** A house's number: "5", "221b", "twelve". */
const HOUSE = `(?:\\d{1,4}\\s?[a-z]?|${WORDS})`;

const ENGLISH =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|square|court|terrace|close|crescent|grove|mews|way|row)\\.?';
/** What only a street is called, whatever town stands behind it. */
const PLAIN_STREET = '(?:street|st|road|rd|avenue|ave|boulevard|blvd)\\.?';
const ORDINAL = '\\d{1,3}(?:st|nd|rd|th)';
/** German streets named after a town stand apart from it: "Berliner Str.". */
const APART = '(?:straße|strasse|str\\.|str|allee|platz|weg|damm|gasse|ufer|chaussee)';
const COMPOUND =
  '\\p{L}{2,}(?:straße|strasse|str\\.|str|weg|gasse|allee|platz|damm|ufer|chaussee|steig|straat|laan|gracht|plein|kade)|\\p{L}{5,}ring';
const FRENCH = "(?:rue|avenue|boulevard|quai|chemin|allée|impasse|place d(?:e|u|es|['’]))";
const SOUTHERN = '(?:calle|avenida|paseo|plaza|via|viale|piazza|corso|rua|praça|rue|avenue|boulevard)';
const GERMAN_PLACE = '(?:am|an de[rnm]|auf de[rm]|im|in der|unter den|zum|zur|hinter de[rm])';
const END = '(?=\\s*(?:,|$))';

const ADDRESSES = [
  /** "5 Elm St", "twelve Elm Street": a word stands between, or "4 lane track" would be one. */
  `(?<!\\p{L})${HOUSE},?\\s+(?:\\p{L}+['’.]?\\s+){1,3}${ENGLISH}${END}`,
  /** "Elm St 5". */
  `\\p{L}+\\s+${ENGLISH}\\s+${HOUSE}${END}`,
  /** "Hauptstraße 5", "zwölf Lindenweg". */
  `(?<!\\p{L})(?:${COMPOUND})\\s+${HOUSE}${END}`,
  `(?<!\\p{L})${HOUSE}\\s+\\p{L}{2,}(?:straße|strasse|weg|gasse|allee|platz)${END}`,
  /** "Berliner Str. 44". */
  `\\p{L}{3,}\\s+${APART}\\s+${HOUSE}(?!\\p{L})`,
  /** "5th Avenue 350", "350 W 5th Ave". */
  `(?<![\\p{L}\\d])${ORDINAL}\\s+${PLAIN_STREET}\\s+\\d{1,5}(?!\\p{L})`,
  `(?<!\\p{L})\\d{1,5}\\s+(?:\\p{L}\\.?\\s+)?${ORDINAL}\\s+${PLAIN_STREET}(?!\\p{L})`,
  /** "An der Alster 27". */
  `(?<!\\p{L})${GERMAN_PLACE}\\s+\\p{L}+\\s+${HOUSE}${END}`,
  /** "12 rue de la Paix", "via Roma 15". */
  `(?<!\\p{L})${HOUSE},?\\s+(?:bis\\s+|ter\\s+)?${FRENCH}(?!\\p{L})`,
  `(?<!\\p{L})${SOUTHERN}\\s+(?:\\p{L}+\\s+){1,3}${HOUSE}${END}`,
  /** "Flat 4, Rose Court", and boxes of the post. */
  `(?<!\\p{L})(?:flat|apartment|apt\\.?|wohnung)\\s+${HOUSE}(?!\\p{L})`,
  '(?<!\\p{L})(?:p\\.?\\s?o\\.?\\s?box|postfach|boîte postale|apartado)\\s+\\d',
].map((pattern) => new RegExp(pattern, 'iu'));

/** With a town behind it, "12 Baker Street London": so are things called, too ("10 speed road bike"). */
const BEFORE_A_TOWN = [
  `(?<!\\p{L})${HOUSE},?\\s+((?:\\p{L}+['’.]?\\s+){1,3})${PLAIN_STREET}\\s+((?:\\p{L}[\\p{L}'’.-]*\\s*){1,3})$`,
  `((?:\\p{L}+\\s+))${PLAIN_STREET}\\s+${HOUSE}\\s+((?:\\p{L}[\\p{L}'’.-]*\\s*){1,3})$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** What an address is told from: in each set, by their words. */
export interface ThingWords {
  /** A number before it is no house: "10 speed". */
  isMeasure(word: string): boolean;
  /** Goods are called so: no town then. */
  isThing(word: string): boolean;
}

/** A street with the number of a house, in figures or in words, as people write it in western Europe. */
export function looksLikeAddress(text: string, { isMeasure, isThing }: ThingWords): boolean {
  if (ADDRESSES.some((address) => address.test(text))) return true;
  return BEFORE_A_TOWN.some((address) => {
    const [found, street = '', town = ''] = address.exec(text.trim()) ?? [];
    return found !== undefined && !wordsIn(street).some(isMeasure) && !wordsIn(town).some(isThing);
  });
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
