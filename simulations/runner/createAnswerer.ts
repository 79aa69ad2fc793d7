import { BusinessError, checkRun } from "../business/index.ts";
import { canonicalRun } from "./canonicalRun.ts";
import { CodedError, toProblem } from "./CodedError.ts";
import type { Problem } from "./CodedError.ts";
import { executeRun, playOnce } from "./recordRun.ts";
import type { LensAndModel, RecordedRun } from "./recordRun.ts";
import type { Replies, ReplyMessage, RequestMessage, Requests, RequestType, RunOfLens } from "./protocol.ts";

/** Runs kept recorded at once: up to 15 MB each after three years. One beyond that is recorded anew when it is asked for. */
const KEPT_RUNS = 8;

type Say = (part: unknown) => void;
type Answers = {
  readonly [Type in RequestType]: (request: Requests[Type], say: Say) => Replies[Type] | Promise<Replies[Type]>;
};

/**
 * The worker's side of the protocol, for any lenses; `findLens` fetches one when it is first asked for. It answers one
 * request after the other; the answer to one that throws is a problem, and the next is answered as if nothing had happened.
 */
export function createAnswerer(
  findLens: (id: string) => Promise<LensAndModel | undefined>,
): (message: RequestMessage, reply: (message: ReplyMessage) => void) => Promise<void> {
  /** By lens and run: what goes on beside the business in a run is its lens's to say. */
  const kept = new Map<string, RecordedRun>();
  let before: Promise<void> = Promise.resolve();

  async function lensOf(id: string): Promise<LensAndModel> {
    const found = await findLens(id);
    if (found === undefined) throw new CodedError("lens.unknown", { lens: id });
    return found;
  }

  async function recordedOf({ lens, run }: RunOfLens, say: Say = () => {}): Promise<RecordedRun> {
    const seenBy = await lensOf(lens);
    const key = JSON.stringify([lens, canonicalRun(run)]);
    const recorded = kept.get(key) ?? (await executeRun(run, seenBy, say));
    kept.delete(key);
    kept.set(key, recorded);
    if (kept.size > KEPT_RUNS) kept.delete(kept.keys().next().value!);
    return recorded;
  }

  const answers: Answers = {
    open: async (asked, say) => (await recordedOf(asked, say)).outline,
    play: async ({ lens, run }, say) => playOnce(run, await lensOf(lens), say),
    frame: async ({ at, ...asked }) => (await recordedOf(asked)).frame(at),
    next: async ({ at, isBack, ...asked }) => (await recordedOf(asked)).next(at, isBack),
    traceHash: async ({ at, ...asked }) => (await recordedOf(asked)).traceHash(at),
    why: async ({ question, ...asked }) => (await recordedOf(asked)).why(question),
    check: async ({ lens, run }): Promise<true> => {
      checkRun(run, (await lensOf(lens)).model);
      return true;
    },
  };

  async function answer({ id, type, request }: RequestMessage, reply: (message: ReplyMessage) => void): Promise<void> {
    try {
      const find = answers[type] as (
        request: unknown,
        say: Say,
      ) => Replies[RequestType] | Promise<Replies[RequestType]>;
      reply({ id, value: await find(request, (part) => reply({ id, part })) });
    } catch (thrown) {
      reply({ id, problem: problemOf(thrown) });
    }
  }

  return (message, reply) => (before = before.then(() => answer(message, reply)));
}

/** Only the business refuses in words of its own; whatever else goes wrong in here is a fault of ours. */
function problemOf(thrown: unknown): Problem {
  if (thrown instanceof BusinessError || thrown instanceof CodedError) return toProblem(thrown, "worker.failed");
  return { code: "worker.failed", parameters: { reason: thrown instanceof Error ? thrown.message : String(thrown) } };
}
