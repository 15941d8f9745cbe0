/**
 * A moment to come, before any language says it. `time` and `date` are formatted already: "14:05 CET", "3 December",
 * with its year where that is another.
 */
export type When =
  | { readonly kind: 'now' | 'withinAMinute' }
  | { readonly kind: 'today' | 'tomorrow'; readonly time: string }
  | { readonly kind: 'weekday'; readonly day: string; readonly time: string }
  | { readonly kind: 'date'; readonly date: string };

/** A moment that has passed. `exact` is formatted already: "3 December 2026, 14:05:09 CET". */
export type PastWhen =
  | { readonly kind: 'today' | 'yesterday'; readonly time: string }
  | { readonly kind: 'date'; readonly exact: string };
