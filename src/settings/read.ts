import { readFileSync } from 'node:fs';
import { SettingError } from '../errors.js';
import { SERVER_ZONE } from '../time/zone.js';

/** A text of any kind; none where it is empty, as what a compose file makes of a variable that nobody has set. */
export function given(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] || undefined;
}

/**
 * A secret from the variable itself or, better, from the file that `<name>_FILE` names.
 * @throws SettingError where the file cannot be read or holds nothing: without a word the server would refuse, and not say why
 */
export function secretText(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const variable = `${name}_FILE`;
  const file = given(env, variable);
  if (file === undefined) return given(env, name);
  const secret = contentOf(file, variable).trim();
  if (secret !== '') return secret;
  throw new SettingError(variable, `names a file that is empty (${file}): write the secret into it.`);
}

function contentOf(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SettingError(
      variable,
      `cannot be read (${(error as Error).message}): name a file with the secret.`,
    );
  }
}

/** A line that shoppers read; none where it is empty. */
export function saying(env: NodeJS.ProcessEnv, name: string, longest: number): string | undefined {
  const said = env[name] ?? '';
  const text = said.trim();
  if (said !== '' && text === '')
    throw new SettingError(name, `has nothing but spaces. Give it a text, or leave it out.`);
  if (text.length > longest)
    throw new SettingError(name, `may have ${longest} characters; it has ${text.length}.`);
  if (/\p{Cc}/u.test(text)) throw new SettingError(name, `must be one line of text.`);
  return text === '' ? undefined : text;
}

/** An IANA zone; the machine's own where none is named. */
export function timeZone({ SHOP_TIME_ZONE: named }: NodeJS.ProcessEnv): string {
  if (named === undefined || named === '') return SERVER_ZONE;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone;
  } catch {
    throw new SettingError('SHOP_TIME_ZONE', `must be a time zone such as Europe/Berlin; it is "${named}".`);
  }
}

/** Knows every language that has a code, and no other. */
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export function languageCode(env: NodeJS.ProcessEnv, name: string, usual: string): string {
  const code = env[name] ?? usual;
  if (!/^[a-z]{2}$/.test(code))
    throw new SettingError(
      name,
      `must be a language code of two small letters, such as en; it is "${code}".`,
    );
  if (LANGUAGE_NAMES.of(code) === undefined)
    throw new SettingError(
      name,
      `must be the code of a language by ISO 639-1, such as en, de, fr, es, it or nl; there is no "${code}".`,
    );
  return code;
}

export function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  most: number,
  least = 0,
): number {
  const text = env[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most || value < least)
    throw new SettingError(name, `must be a whole number from ${least} to ${most}; it is "${text}".`);
  return value;
}

export function oneOf<const T extends readonly [string, ...string[]]>(
  env: NodeJS.ProcessEnv,
  name: string,
  values: T,
): T[number] {
  const text = env[name] ?? values[0];
  const value = values.find((one) => one === text);
  if (value === undefined) throw new SettingError(name, `must be ${values.join(' or ')}; it is "${text}".`);
  return value;
}
