import { isProductId, type ProductId } from '../../../catalog/product.js';
import { typedLine } from '../../../text/typed.js';
import { type ListingQuery, listingQuery, SORTS } from '../../http/forms/listing-query.js';
import { isFromPageAlone, paths, urlOf } from '../../http/paths.js';

/** Which page a shelf stands on: all that decides what it is filled with, the visit apart. */
export type ShelfPlace = PageWithShelves & {
  /** The shelves are shown from the page alone: nothing of the visit counts that only personalisation allows. */
  readonly alone?: boolean;
};

type PageWithShelves =
  | { readonly page: 'home' }
  | { readonly page: 'product'; readonly product: ProductId }
  | { readonly page: 'basket' }
  | {
      readonly page: 'search';
      readonly query: string;
      /** It is searched for exactly what was typed. */
      readonly literal: boolean;
      /** What the form beside the listing asks. */
      readonly form: ListingQuery;
    };

/**
 * The place a path of this shop stands for; undefined for pages without a shelf.
 * @param path a checked path with its query, as `returnPath` gives it
 */
export function shelfPlace(path: string): ShelfPlace | undefined {
  const page = pageAt(path);
  return page && { ...page, alone: isFromPageAlone(path) };
}

function pageAt(path: string): PageWithShelves | undefined {
  const { pathname, searchParams } = urlOf(path);
  if (pathname === paths.home) return { page: 'home' };
  if (pathname === paths.basket) return { page: 'basket' };
  if (pathname === paths.search) return searchPlace(searchParams);
  const [, folder, id] = pathname.split('/');
  if (folder !== 'products' || id === undefined) return undefined;
  const product = decodeId(id);
  return product === undefined ? undefined : { page: 'product', product };
}

function searchPlace(params: URLSearchParams): PageWithShelves {
  const form = listingQuery({ ...Object.fromEntries(params), brand: params.getAll('brand') }, SORTS);
  const query = typedLine(params.get('q') ?? '');
  return { page: 'search', query, literal: params.get('as') === 'typed', form };
}

function decodeId(text: string): ProductId | undefined {
  try {
    const id = decodeURIComponent(text);
    return isProductId(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
