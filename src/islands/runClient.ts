import { createRunClient, type RunClient } from "../../simulations/runner/index.ts";

let client: RunClient | undefined;

/** The page's one hold on the workers of the simulation, shared by its islands. They start with the first run. */
export function runClient(): RunClient {
  client ??= createRunClient({ startWorker });
  return client;
}

function startWorker(): Worker {
  return new Worker(new URL("../../simulations/lenses/worker.ts", import.meta.url), {
    type: "module",
    name: "larkfield",
  });
}
