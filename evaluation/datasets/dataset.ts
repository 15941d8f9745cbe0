import type { SourceFile } from './source-file.js';

/** A product of a data set: these have no more than a title. */
export interface Title {
  readonly id: string;
  readonly title: string;
}

/** One customer's purchases of one occasion. */
export interface PurchaseVisit {
  /** Who bought, as the data set calls them: measures are resampled by it, and nothing else knows it. */
  readonly customer: string;
  /** Whether the customer is known by a number, and can so be met again. */
  readonly isKnown: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Titles bought, each once, in the order of their lines; at least one. */
  readonly lines: readonly string[];
  /** Of each line, in their order. */
  readonly amounts: readonly Amount[];
}

/** What was taken of a title, and what it cost. */
export interface Amount {
  /** At least one. */
  readonly pieces: number;
  /** For all of them, in the currency of the data. */
  readonly paid: number;
}

/** A known customer's cancellation of a title that they had bought. */
export interface Return {
  readonly customer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly item: string;
}

/** Purchases of a shop with their times. */
export interface Purchases {
  readonly files: readonly SourceFile[];
  readonly titles: readonly Title[];
  /** Oldest first. */
  readonly visits: readonly PurchaseVisit[];
  /** Oldest first; none where the data do not say. */
  readonly returns: readonly Return[];
}

/** What each of many people bought, in order and without times. */
export interface Sequences {
  readonly files: readonly SourceFile[];
  readonly titles: readonly Title[];
  readonly sequences: readonly { readonly user: string; readonly items: readonly string[] }[];
}

/** Looks of one anonymous session, oldest first. */
export interface ClickSession {
  readonly id: string;
  readonly clicks: readonly { readonly item: string; readonly at: number }[];
}

export interface Clicks {
  readonly files: readonly SourceFile[];
  readonly train: readonly ClickSession[];
  readonly test: readonly ClickSession[];
}

/** Queries with titles that people have judged for them. */
export interface JudgedQueries {
  readonly files: readonly SourceFile[];
  /** What was read from which column, for people. */
  readonly columns: readonly string[];
  readonly titles: readonly Title[];
  readonly queries: readonly JudgedQuery[];
}

interface JudgedQuery {
  readonly query: string;
  /** Relevance of judged titles by their ids, on the scale of the file. */
  readonly relevance: ReadonlyMap<string, number>;
}

/** Pairs of sentences that people have scored by how much they mean the same. */
export interface SentencePairs {
  readonly files: readonly SourceFile[];
  readonly pairs: readonly { readonly score: number; readonly one: string; readonly other: string }[];
}
