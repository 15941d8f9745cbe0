import type { PastWhen, When } from '../when.js';

/** How a language says when something is, was and ends. */
export interface DateWords {
  readonly dates: {
    /** "today at 14:05 CET", "on Friday at 11:30 CET", "on 3 December", "within a minute", "now". */
    at(when: When): string;
    /** The same as the end of something: "until Friday at 11:30 CET", "for less than a minute". */
    until(when: When): string;
    /** "yesterday at 11:30 CET". */
    past(when: PastWhen): string;
    /** An age of less than a minute. */
    readonly justNow: string;
  };
}
