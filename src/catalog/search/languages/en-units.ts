import { pairs } from './word-tables.js';

/** Units of length, volume, weight and power as they are written, and the one spelling that counts. */
export const units: ReadonlyMap<string, string> = new Map(
  pairs(`
    mm mm, millimetre mm, millimetres mm, millimeter mm, cm cm, centimetre cm, centimetres cm, centimeter cm,
    centimeters cm, l l, litre l, litres l, liter l, liters l, ml ml, kg kg, inch in, inches in, m m, metre m,
    metres m, meter m, meters m, g g, gram g, grams g, oz oz, ounce oz, ounces oz, lb lb, lbs lb, pound lb, pounds lb,
    v v, volt v, volts v, w w, watt w, watts w, ft ft, foot ft, feet ft, gal gal, gallon gal, gallons gal, qt qt,
    quart qt, quarts qt, c c
  `),
);
