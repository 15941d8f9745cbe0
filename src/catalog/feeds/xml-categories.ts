import type { SaxesParser } from 'saxes';
import type { FeedRow } from './feed-row.js';

interface Category {
  readonly name: string;
  readonly parent: string | undefined;
}

/** No tree of categories is deeper: one that is bites its tail. */
const DEEPEST = 20;

/**
 * The categories that a feed lists around its products, which name them by number:
 * `<category id="2" parentId="1">Trainers</category>`.
 */
export class XmlCategories {
  readonly #known = new Map<string, Category>();
  #open: { readonly id: string; readonly parent: string | undefined; name: string } | undefined;

  /** Listens to what is read around the products. */
  constructor(parser: SaxesParser) {
    parser.on('opentag', ({ name, attributes: { id, parentId } }) => {
      if (name === 'category' && typeof id === 'string')
        this.#open = { id, parent: typeof parentId === 'string' ? parentId : undefined, name: '' };
    });
    const append = (text: string) => {
      if (this.#open) this.#open.name += text;
    };
    parser.on('text', append);
    parser.on('cdata', append);
    parser.on('closetag', ({ name }) => {
      if (name !== 'category' || !this.#open) return;
      const { id, parent, name: said } = this.#open;
      this.#known.set(id, { name: said.trim(), parent });
      this.#open = undefined;
    });
  }

  /** Names from the widest level to the narrowest; none where the number is not listed. */
  pathOf(id: string): readonly string[] {
    const path: string[] = [];
    for (let at: string | undefined = id.trim(); at !== undefined && path.length < DEEPEST; ) {
      const one: Category | undefined = this.#known.get(at);
      if (one === undefined) break;
      path.unshift(one.name);
      at = one.parent;
    }
    return path;
  }

  /** The row with what its number of a category stands for, and with what else such feeds (YML) say in their own way. */
  completed(row: FeedRow): FeedRow {
    if (this.#known.size === 0) return row;
    const cells = new Map(row.cells);
    const path = this.pathOf(textOf(cells.get('categoryId')));
    if (path.length > 0) {
      cells.delete('categoryId');
      cells.set('categoryPath', path);
    }
    // `vendor.model`: a kind, a maker and a model in the place of a name.
    const named = ['typePrefix', 'vendor', 'model']
      .map((column) => textOf(cells.get(column)))
      .filter(Boolean);
    if (!cells.has('name') && cells.has('model')) cells.set('name', named.join(' '));
    if (!cells.has('quantity') && cells.has('count')) {
      cells.set('quantity', cells.get('count'));
      cells.delete('count');
    }
    return { ...row, cells };
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
