import type { ArchitectureName, WhyChain } from "../../../simulations/business/index.ts";
import { evolutionRequest } from "../../../simulations/catalogue/evolution/index.ts";
import { createLarkfieldClient } from "../../../simulations/runner/index.ts";
import type { LarkfieldClient, WhyQuestion } from "../../../simulations/runner/index.ts";

let client: LarkfieldClient | undefined;

/** The page’s workers. They start with the first run. */
export function landingClient(): LarkfieldClient {
  return (client ??= createLarkfieldClient());
}

/** What answers questions about the run of one architecture with a seed. */
export function whyQuarter(key: ArchitectureName, seed: number): (question: WhyQuestion) => Promise<WhyChain> {
  return (question) => landingClient().why(evolutionRequest(key, seed), question);
}
