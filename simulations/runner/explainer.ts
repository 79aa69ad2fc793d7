import { createCauses, whyOf } from "../business/index.ts";
import type { Causes, RunRequest, WhyChain } from "../business/index.ts";
import type { WhyQuestion } from "./larkfieldProtocol.ts";

/** Runs whose checkpoints are kept for further questions: about 15 MB each after three years. */
const MOST_RUNS = 4;

/**
 * Answers questions about runs. The first about a run plays it up to there and keeps a checkpoint a quarter; further ones
 * begin at the nearest. The runs asked about last are kept.
 */
export function explainer(): (request: RunRequest, question: WhyQuestion) => WhyChain {
  const known = new Map<string, Causes>();
  return (request, { id, at }) => {
    const key = JSON.stringify(request);
    const causes = known.get(key) ?? createCauses(request);
    known.delete(key);
    known.set(key, causes);
    if (known.size > MOST_RUNS) known.delete(known.keys().next().value!);
    return whyOf(causes, id, at);
  };
}
