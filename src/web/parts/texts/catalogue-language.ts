import { languageName } from '../../../wording/intl.js';
import type { Rendering } from '../../http/stage.js';

/** Where a page first shows products in another language than its own: that it does; empty where it does not. */
export function foreignText({ config, t }: Pick<Rendering, 'config' | 't'>): string {
  const { catalogueLanguage } = config;
  if (catalogueLanguage === t.language) return '';
  const name = languageName(catalogueLanguage, t.locale);
  return name === undefined ? '' : t.departments.foreign(name);
}
