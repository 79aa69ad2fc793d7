import * as z from "zod/mini";

// Compiling validators needs eval, which the site's policy forbids; asking for it would already be reported.
z.config({ jitless: true });

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.:@_-]{0,79}$/));
const version = z.int().check(z.gte(1), z.lte(10_000));
const text = (length: number) => z.string().check(z.maxLength(length));
const finite = z.number();
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * The data of every type of event, as it is written today. Strict: an unknown field is an error on import.
 * Imported only where a file is read; everywhere else only its types are.
 */
export const dataSchemas = {
  /** A guess kept (simulations/lens). `values` are at the question's knots, in its unit, never pixels; under 200 bytes of JSON in all. */
  "prediction.stored": z.strictObject({
    question: id,
    version,
    values: z.array(finite).check(z.minLength(1), z.maxLength(8)),
    /** Shape of the guess, by the function that also names the run's; null for a single value. */
    shape: z.nullable(id),
    /** Null when it was not asked, as for a single tap. */
    confidence: z.nullable(z.enum(["guess", "fairly", "certain"])),
    /** How it was set: drawn, slider, shape, typed, tap. */
    input: id,
    /** Id of the run it is a guess about (runId of simulations/runner). */
    run: id,
  }),
  /** "No idea, show me." Counts in no calibration. */
  "prediction.skipped": z.strictObject({ question: id, version, run: id }),
  /** A guess taken back: it is drawn and counted no more, until one is kept again. */
  "prediction.withdrawn": z.strictObject({ question: id, version, run: id }),
  /** A run seen to its end. With `question`, what the run gave at that question's knots, so that guesses can be scored from the log alone. */
  "run.finished": z.strictObject({
    run: id,
    scenario: id,
    seed: z.int(),
    traceHash: z.optional(id),
    question: z.optional(id),
    version: z.optional(version),
    values: z.optional(z.array(z.nullable(finite)).check(z.maxLength(12))),
    /** Difference that still counts as in range, in the question's unit. */
    tolerance: z.optional(finite),
  }),
  /** One answer. `kind`: a recall question, a one-tap observation, or a one-tap guess before a switch. */
  "answer.given": z.strictObject({
    question: id,
    version,
    kind: z.enum(["recall", "observation", "guess"]),
    choice: id,
    because: z.optional(id),
    /** Null where there is no wrong answer. */
    isRight: z.nullable(z.boolean()),
    note: z.optional(text(500)),
  }),
  /** One attempt at a challenge, with what it reached in the challenge's unit. */
  "challenge.tried": z.strictObject({
    challenge: id,
    version,
    run: id,
    isWon: z.boolean(),
    reached: z.nullable(finite),
    commands: z.int().check(z.gte(0), z.lte(500)),
  }),
  /** An if–then plan for one's own work, with the calendar date on which to look at it again. */
  "plan.made": z.strictObject({ prompt: id, audience: id, text: text(500), reviewOn: date }),
  /** What became of a plan. `plan` is the key of the event that made it (eventKey). */
  "plan.reviewed": z.strictObject({
    plan: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}:\d{1,9}$/)),
    outcome: z.enum(["done", "partly", "notYet", "dropped"]),
  }),
  /** A recall question that came back after some days. */
  "review.rated": z.strictObject({ question: id, version, rating: z.enum(["forgotten", "remembered"]) }),
  /** Written once per lesson, after its first recall answer. */
  "lesson.completed": z.strictObject({}),
  /** The lesson is shown as on the first visit from here on, as for a class; what was done before stays in the log and counts. */
  "lesson.restarted": z.strictObject({}),
};
