import type { AccountWords } from './parts/account-words.js';
import type { BasketWords } from './parts/basket-words.js';
import type { DateWords } from './parts/date-words.js';
import type { ErrorWords } from './parts/error-words.js';
import type { FileWords } from './parts/file-words.js';
import type { GroupWords } from './parts/group-words.js';
import type { InterestWords } from './parts/interest-words.js';
import type { KnowledgeWords } from './parts/knowledge-words.js';
import type { LaneWords } from './parts/lane-words.js';
import type { OperatorWords } from './parts/operator-words.js';
import type { OwnCatalogueWords } from './parts/own-catalogue-words.js';
import type { PageWords } from './parts/page-words.js';
import type { PersonalWords } from './parts/personal-words.js';
import type { PressWords } from './parts/press-words.js';
import type { ReasonWords } from './parts/reason-words.js';
import type { RefusalWords } from './parts/refusal-words.js';
import type { ReportWords } from './parts/report-words.js';
import type { RestWords } from './parts/rest-words.js';
import type { SearchWords } from './parts/search-words.js';
import type { ServiceWords } from './parts/service-words.js';
import type { ShopWords } from './parts/shop-words.js';
import type { SignalWords } from './parts/signal-words.js';
import type { StoppedWords } from './parts/stopped-words.js';

/**
 * Every sentence that a person reads on a page of the shop, in one language. A language is a folder with one object of
 * this type, and a line in `languages.ts`; one that lacks a sentence does not compile. Texts of products, names of
 * departments and segments, and what shoppers type stay as they are.
 */
export interface Wording
  extends ShopWords,
    ServiceWords,
    PageWords,
    SearchWords,
    PressWords,
    BasketWords,
    ErrorWords,
    PersonalWords,
    KnowledgeWords,
    InterestWords,
    FileWords,
    LaneWords,
    AccountWords,
    GroupWords,
    OperatorWords,
    ReportWords,
    StoppedWords,
    RestWords,
    SignalWords,
    RefusalWords,
    ReasonWords,
    DateWords {
  /** For `lang`: an ISO 639-1 code. */
  readonly language: string;
  /** For `Intl`. */
  readonly locale: string;
  /** Every noun is written with a capital: capitals make no name of it. */
  readonly hasCapitalNouns: boolean;
  /** What the language calls itself. */
  readonly languageName: string;
  /** What is said otherwise where the shop's products are in this language. */
  ownCatalogue(): OwnCatalogueWords;
  /** IANA name of the zone that times are said in; the machine's own where undefined. */
  readonly zone?: string | undefined;
}
