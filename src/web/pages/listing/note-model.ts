/** A sentence about how the search was understood, and where to go if that was wrong. */
export interface NoteModel {
  readonly text: string;
  /** Empty where there is nowhere to go. */
  readonly href: string;
  readonly label: string;
}
