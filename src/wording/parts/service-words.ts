import type { ServiceTopic } from '../../catalog/search/languages/language.js';

/** What a search is told that asks of the shop rather than of its goods. */
export interface ServiceWords {
  /** A label where a page says more; empty where none does. */
  readonly service: Readonly<Record<ServiceTopic, { readonly text: string; readonly label: string }>>;
}
