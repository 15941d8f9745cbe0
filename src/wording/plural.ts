/** Forms of a word by the number it goes with, as far as the language tells them apart (CLDR plural categories). */
export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form of a word that a language uses with a number. @param locale for `Intl` */
export function pluralIn(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
