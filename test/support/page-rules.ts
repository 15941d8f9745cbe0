import { HtmlValidate } from 'html-validate';

/** Space at a line's end is a template's, not a reader's; htmx brings attributes and an element of its own. */
export const pageValidator = (): HtmlValidate =>
  new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // A label on a list or a notice is allowed by the standard; this rule's advice goes further.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  });

const validator = pageValidator();

/** What is wrong with a page or a fragment; nothing, as it should be. */
export async function problemsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  );
}
