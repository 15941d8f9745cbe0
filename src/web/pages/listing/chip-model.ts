/** A filter in use, and the address without it. */
export interface ChipModel {
  readonly label: string;
  readonly href: string;
}
