import type { ArchitectureName, WhyChain } from "../../../simulations/business/index.ts";
import { evolutionRun } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import type { Run, WhyQuestion } from "../../../simulations/runner/index.ts";
import { LENS } from "../evolution/Shown.ts";
import { runClient } from "../runClient.ts";

const runs = new Map<string, Run>();

/** The run of one architecture with a seed: the same value each time, so that its worker is found again. */
export function landingRun(key: ArchitectureName, seed: number): Run {
  const run = runs.get(`${key} ${seed}`) ?? evolutionRun(key, seed);
  runs.set(`${key} ${seed}`, run);
  return run;
}

/** What answers questions about the run of one architecture with a seed. */
export function whyQuarter(key: ArchitectureName, seed: number): (question: WhyQuestion) => Promise<WhyChain> {
  return (question) => runClient().why(LENS, landingRun(key, seed), question);
}
