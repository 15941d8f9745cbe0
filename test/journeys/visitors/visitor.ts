/** One browser with one shopper before it, whatever it is made of: what a story is told with. */
export interface Visitor {
  /** Opens a path of the shop. */
  visit(path: string): Promise<void>;
  /** Presses a button or follows a link of the open page by its whole name, as a screen reader says it. */
  press(name: string): Promise<void>;
  /** Types into the field of that label; the next press sends it. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses a file for the field of that label; the next press sends it. */
  attach(label: string, file: ChosenFile): Promise<void>;
  /** Ticks the choice whose label begins so. */
  choose(label: string): Promise<void>;
  /** What the shop answers this visit under a path, as HTML; the open page stays. */
  peek(path: string): Promise<string>;
  /** The open page as it is now, as HTML. */
  see(): Promise<string>;
  /** Has the interests panel in view: a drawer beside the page with script, the page of its own without. */
  openInterests(): Promise<void>;
  /** Whether a press changes the open page in place. */
  readonly staysOnPage: boolean;
  /** The path of the open page. */
  path(): string;
  /** The shop's cookies on this device, `name=value`. */
  cookies(): Promise<readonly string[]>;
  /** Ends it. @throws where the browser complained meanwhile: a policy violated, a script failed */
  close(): Promise<void>;
}

/** A file on the shopper's own disk. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** A kind of browser. */
export interface Transport {
  readonly name: string;
  open(address: string, options?: VisitorOptions): Promise<Visitor>;
}

export interface VisitorOptions {
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}
