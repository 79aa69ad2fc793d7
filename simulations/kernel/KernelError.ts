/** Every way in which the kernel can refuse. The code is for programs, the three sentences for people. */
export type KernelErrorCode =
  | "bad-options"
  | "bad-instant"
  | "past-instant"
  | "unknown-type"
  | "bad-payload"
  | "bad-argument"
  | "queue-full"
  | "too-many-events"
  | "endless-instant"
  | "handler-threw"
  | "inside-handler"
  | "state-not-plain"
  | "foreign-checkpoint"
  | "stream-name-clash";

/** The event a failure belongs to, by name and with its payload, as far as one is known. */
export interface EventInWords {
  readonly type: string;
  readonly at: number;
  readonly sequence: number;
  readonly priority: number;
  readonly a: number;
  readonly b: number;
  readonly cause: number;
}

/** What happened, why the kernel refuses it, and what to do about it. */
export interface ErrorText {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The one error of the kernel. `event` is the event that was being handled, if there was one. */
export class KernelError extends Error {
  override readonly name = "KernelError";
  readonly code: KernelErrorCode;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** The event being handled when this was thrown; null outside a handler. */
  event: EventInWords | null = null;
  /** True when the simulation stands again at the instant before the event that failed. */
  rewound = false;

  constructor(code: KernelErrorCode, text: ErrorText, cause?: unknown) {
    super(`${text.what} ${text.why} ${text.fix}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.what = text.what;
    this.why = text.why;
    this.fix = text.fix;
  }
}
