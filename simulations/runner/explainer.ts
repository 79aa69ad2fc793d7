import { createRecording, whyOf } from "../business/index.ts";
import type { WorldRecording, RunRequest, WhyChain } from "../business/index.ts";
import type { WhyQuestion } from "./larkfieldProtocol.ts";

/** Runs whose checkpoints are kept for further questions: about 15 MB each after three years. */
const MOST_RUNS = 4;

/**
 * Answers questions about runs. The first about a run plays it up to there and keeps a checkpoint a quarter; further ones
 * begin at the nearest. The runs asked about last are kept.
 */
export function explainer(): (request: RunRequest, question: WhyQuestion) => WhyChain {
  const known = new Map<string, WorldRecording>();
  return (request, { id, at }) => {
    const key = JSON.stringify(request);
    const recording = known.get(key) ?? createRecording(request);
    known.delete(key);
    known.set(key, recording);
    if (known.size > MOST_RUNS) known.delete(known.keys().next().value!);
    return whyOf(recording, id, at);
  };
}
