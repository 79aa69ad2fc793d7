import { createRunClient, type RunClient } from "../../simulations/runner/index.ts";

let client: RunClient | undefined;

/** The page's one hold on the simulation's worker, shared by its islands. The worker starts with the first run. */
export function runClient(): RunClient {
  client ??= createRunClient();
  return client;
}
