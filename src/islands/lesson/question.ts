/** One option of a question: its id, its text, and what to say to somebody who picks it. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly reply: string;
}

/**
 * A recall question: what is true and, when `because` is given, why it is true.
 * `id` and `version` name it in the learner's log, the spaced review and a room, and never change once published.
 */
export interface RecallQuestion {
  readonly id: string;
  readonly version: number;
  /** The dimension of the mindset check it belongs to. */
  readonly dimension: "ownership" | "change" | "data" | "failure" | "truth" | "value";
  readonly prompt: string;
  readonly options: readonly Option[];
  /** Id of the right option. */
  readonly answer: string;
  readonly because?: {
    readonly prompt: string;
    readonly options: readonly Option[];
    readonly answer: string;
  };
  /** Said once the whole answer is right. */
  readonly takeaway: string;
}

/** A one-tap question without a wrong answer. */
export interface SightQuestion {
  readonly id: string;
  readonly version: number;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** The if–then plans of "At your work", one for each audience. */
export interface WorkPlan {
  readonly id: string;
  readonly version: number;
  readonly prompts: readonly {
    readonly id: string;
    readonly audience: string;
    readonly start: string;
    readonly hint: string;
  }[];
}
