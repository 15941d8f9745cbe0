import type { ProductId } from '../../catalog/product.js';
import type { Suggestion } from '../../catalog/search.js';
import type { Snapshot } from '../../snapshot.js';
import { paths } from '../paths.js';
import type { Wording } from '../wording/en.js';
import { presentArt } from './product-card.js';

/** What a search may be about, while it is typed. */
export interface SuggestionsModel {
  readonly items: readonly SuggestionModel[];
}

export interface SuggestionModel {
  readonly label: string;
  /** The department of a shelf, the brand of a product. */
  readonly note: string;
  readonly href: string;
  /** Address of a drawing: the product, or the first one of a shelf; empty where there is none. */
  readonly art: string;
}

const MOST = 7;

export function presentSuggestions(
  typed: string,
  snapshot: Snapshot,
  t: Wording,
  hidden: ReadonlyMap<ProductId, unknown>,
): SuggestionsModel {
  const isHidden = (one: Suggestion) =>
    one.type === 'product' && hidden.has(snapshot.catalogue.products[one.position]?.id as ProductId);
  const found = snapshot.search
    .suggest(typed, MOST + hidden.size)
    .filter((one) => !isHidden(one))
    .slice(0, MOST);
  return { items: found.flatMap((suggestion) => presentSuggestion(suggestion, snapshot, t) ?? []) };
}

function presentSuggestion(
  suggestion: Suggestion,
  { catalogue, version }: Snapshot,
  t: Wording,
): SuggestionModel | undefined {
  if (suggestion.type === 'category') {
    const { department, category, departmentId, categoryId } = suggestion;
    const shelf = catalogue.department(departmentId)?.categories.find((one) => one.id === categoryId);
    const first = catalogue.products[shelf?.positions[0] ?? -1];
    return {
      label: category,
      note: t.search.suggestionIn(department),
      href: paths.category(departmentId, categoryId),
      art: first ? presentArt(first, { t, version }).src : '',
    };
  }
  const product = catalogue.products[suggestion.position];
  if (!product) return undefined;
  const { name, brand, id } = product;
  return { label: name, note: brand, href: paths.product(id), art: presentArt(product, { t, version }).src };
}
