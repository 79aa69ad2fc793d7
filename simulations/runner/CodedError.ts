/** What a code tells about: short, plain values that a sentence can be filled with. */
export type Parameters = Readonly<Record<string, string | number | boolean>>;

/** An error as it travels between worker and page, and as `src/words` looks it up. */
export interface Problem {
  /** Family and fact: `link.broken`, `worker.failed`, `run.otherEpoch`. */
  readonly code: string;
  readonly parameters: Parameters;
}

/**
 * An error that carries a code and parameters and no sentence.
 * The page finds what to say under `code` in `src/words/en/errors.ts`; `message` is for developers' consoles only.
 */
export class CodedError extends Error implements Problem {
  readonly code: string;
  readonly parameters: Parameters;

  constructor(code: string, parameters: Parameters = {}) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = "CodedError";
    this.code = code;
    this.parameters = parameters;
  }
}

/** Whatever was thrown, as a problem: an error with a code keeps it, anything else becomes `fallbackCode` with its text as `reason`. */
export function toProblem(thrown: unknown, fallbackCode: string): Problem {
  const { code, parameters } = (thrown ?? {}) as Partial<Problem>;
  if (typeof code === "string" && code !== "") return { code, parameters: plainParameters(parameters) };
  return { code: fallbackCode, parameters: { reason: thrown instanceof Error ? thrown.message : String(thrown) } };
}

function plainParameters(parameters: unknown): Parameters {
  if (parameters === null || typeof parameters !== "object") return {};
  const plain = Object.entries(parameters).filter(([, value]) =>
    ["string", "number", "boolean"].includes(typeof value),
  );
  return Object.fromEntries(plain);
}
