/**
 * Small values that every web process of a shop must agree on: the secret that signs cookies, the hash of the
 * operators' code. Names are kebab-case; values are single lines of text.
 */
export interface SharedSettings {
  /**
   * Offers a value and resolves with the one that stands: the first ever offered under this name wins, whoever
   * offered it. What stands is kept on this machine too, so that a start without Redis has it.
   */
  offer(name: string, value: string): Promise<string>;
  /** The value that stands; undefined while nobody has offered one. */
  find(name: string): Promise<string | undefined>;
  /** Puts a value in place of the one that stands. @throws EngineAwayError where the others cannot be told */
  replace(name: string, value: string): Promise<void>;
}
