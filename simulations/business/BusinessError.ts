/** Every way in which the business refuses what it is asked to run. The code is for programs, the message for authors. */
export type BusinessErrorCode =
  | "unknown-scenario"
  | "bad-scenario"
  | "unknown-architecture"
  | "unknown-parameter"
  | "bad-parameter"
  | "contradictory-choices"
  | "bad-seed"
  | "run-too-large"
  | "bad-command"
  | "unknown-wish"
  | "unknown-cause";

interface BusinessErrorText {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export class BusinessError extends Error {
  override readonly name = "BusinessError";
  readonly code: BusinessErrorCode;
  /**
   * For the sentence that `src/words` makes of the code: the offending name and value, and what is allowed, as `names` (a
   * list with commas) or `least`, `most` and `isWhole` (1 or left out), and the `nearest` of the names.
   */
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(code: BusinessErrorCode, text: BusinessErrorText, parameters: Record<string, string | number> = {}) {
    super(`${text.what} ${text.why} ${text.fix}`);
    this.code = code;
    this.parameters = parameters;
  }
}
