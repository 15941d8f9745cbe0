/** A region of the page: `views/fragments/<name>.eta`, one root whose id is the name. */
export interface Fragment {
  readonly name: string;
  readonly model: object;
}

/** One of many like pieces: `views/partials/<partial>.eta`, whose root carries `data-<partial>="<item>"`. */
export interface Piece {
  readonly partial: string;
  readonly item: string;
  readonly model: object;
}
