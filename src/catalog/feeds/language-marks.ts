/** `Product name (English)`, `name[de]`, `title_en`, `description-fr-FR`. */
const BRACKETED =
  /\s*[([](?:[a-z]{2}(?:[-_][a-z]{2})?|english|german|deutsch|french|français|spanish|español|italian|italiano|dutch|nederlands)[)\]]\s*$/i;
const BEHIND = /[_-](?:en|de|fr|es|it|nl|pt|pl|sv|da|no|cs)(?:[-_][a-z]{2})?$/i;

/** A column's name without the language that its texts are in. */
export function withoutLanguage(column: string): string {
  return column.replace(BRACKETED, '').replace(BEHIND, '');
}
