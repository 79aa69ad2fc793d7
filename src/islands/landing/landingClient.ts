import { createLarkfieldClient } from "../../../simulations/runner/index.ts";
import type { LarkfieldClient } from "../../../simulations/runner/index.ts";

let client: LarkfieldClient | undefined;

/** The page’s workers. They start with the first run. */
export function landingClient(): LarkfieldClient {
  return (client ??= createLarkfieldClient());
}
