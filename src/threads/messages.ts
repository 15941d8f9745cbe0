export type ToThread<Question> =
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  /** Answered at once with `pong`: a thread that does not is stalled. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

/** What a standing thread says; `hello` or `refused` comes first. */
export type FromThread<Answer, Hello> =
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'pong' };
