/** What the text of lesson 3.4 says about its run, as tests. `quote` stands in the lesson word for word. */
import { checkRequest } from "../../../simulations/business/index.ts";
import { tangleRun } from "../../../simulations/lenses/tangle/tangleRun.ts";
import type { Claim } from "../../Claim.ts";

const { parameters } = checkRequest(tangleRun());

export const claims: readonly Claim[] = [
  { quote: "It begins with three systems.", holds: () => parameters["domains.start"] === 3 },
];
