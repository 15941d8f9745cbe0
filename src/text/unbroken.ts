/** Units that stand after a number with a space between. Longest first, so that none is read as the beginning of another. */
const UNITS =
  'mAh|kWh|rpm|mm|cm|km|kg|mg|ml|cl|Ah|Wh|lm|Hz|kHz|°C|m²|cm²|m|g|l|W|V|K|%|litres?|metres?|grams?|kilos?|watts?|volts?|inches|hours?|minutes?|days?';

/** A space after a number and before its unit, or around the sign between two numbers: "1,900 mm", "183 × 61". */
const JOINTS = new RegExp(
  `(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))|(?<=\\d) (?=[×/] ?[\\d\\p{L}])|(?<=\\d[ \u00a0]?[×/]) (?=[\\d\\p{L}])`,
  'gu',
);

/** A text in which no line breaks between a number and its unit: no-break spaces stand there. */
export function unbroken(text: string): string {
  return text.replace(JOINTS, '\u00a0');
}
