import { BusinessError, outline, why } from "../business/index.ts";
import type { Outline } from "../business/index.ts";
import { CodedError, toProblem } from "./CodedError.ts";
import { recordRun } from "./Recording.ts";
import { forkRun } from "./Run.ts";
import type { Problem } from "./CodedError.ts";
import type { Recording } from "./Recording.ts";
import type { Replies, ReplyMessage, RequestMessage, Requests, RequestType } from "./protocol.ts";
import type { Run } from "./Run.ts";

/** Recordings kept at once. A session beyond that keeps its run and is recorded anew when it is asked for. */
const RECORDING_COUNT_MAX = 8;

type Answers = { readonly [Type in RequestType]: (request: Requests[Type]) => Replies[Type] };

/**
 * The worker's side of the protocol: one session per run, kept here until closed.
 * The answer to a request that throws is a problem; the next request is answered as if nothing had happened.
 */
export function createAnswerer(): (message: RequestMessage) => ReplyMessage {
  const runs = new Map<number, Run>();
  const recordings = new Map<number, Recording>();

  function open(session: number, run: Run): { outline: Outline; recording: Recording } {
    const brief = outline(run);
    const recording = recordRun(run);
    runs.set(session, run);
    keep(session, recording);
    return { outline: brief, recording };
  }

  function keep(session: number, recording: Recording): void {
    recordings.delete(session);
    recordings.set(session, recording);
    const [oldest] = recordings.keys();
    if (recordings.size > RECORDING_COUNT_MAX) recordings.delete(oldest!);
  }

  function recordingOf(session: number): Recording {
    const recording = recordings.get(session) ?? recordRun(runOf(session));
    keep(session, recording);
    return recording;
  }

  function runOf(session: number): Run {
    const run = runs.get(session);
    if (run === undefined) throw new CodedError("session.unknown", { session });
    return run;
  }

  const answers: Answers = {
    open: ({ session, run }) => {
      const opened = open(session, run);
      return { outline: opened.outline, snapshot: opened.recording.frame(0) };
    },
    frame: ({ session, at }) => recordingOf(session).frame(at),
    next: ({ session, at }) => recordingOf(session).next(at),
    traceHash: ({ session, at }) => recordingOf(session).traceHash(at),
    why: ({ session, wish }) => why(runOf(session), wish),
    fork: ({ session, child, at, command }) => {
      const run = forkRun(runOf(session), at, command);
      const opened = open(child, run);
      return { run, outline: opened.outline, snapshot: opened.recording.frame(at) };
    },
    close: ({ session }) => {
      runs.delete(session);
      recordings.delete(session);
      return null;
    },
  };

  return ({ id, type, request }) => {
    try {
      const answer = answers[type] as (request: unknown) => Replies[RequestType];
      return { id, value: answer(request) };
    } catch (thrown) {
      return { id, problem: problemOf(thrown) };
    }
  };
}

/** Only the business refuses in words of its own; whatever else goes wrong in here is a fault of ours. */
function problemOf(thrown: unknown): Problem {
  if (thrown instanceof BusinessError || thrown instanceof CodedError) return toProblem(thrown, "worker.failed");
  return { code: "worker.failed", parameters: { reason: thrown instanceof Error ? thrown.message : String(thrown) } };
}
