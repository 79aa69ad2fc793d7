import { expect, test } from "vitest";
import { architectureNames, createWorld } from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { ticketsBefore } from "../../../../simulations/business/reading/ticketsBefore.ts";
import { rows } from "../proofs/world.ts";

const requests: readonly (readonly [string, RunRequest])[] = [
  ...architectureNames.map((architecture) => [architecture, { architecture, seed: 1 }] as const),
  ["tangle", { scenario: "tangle", architecture: "point-to-point", seed: 1 }],
];

test.each(requests)("as many tickets are found before a ticket as it counted when it was opened: %s", (_, request) => {
  const { simulation } = createWorld(request);
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  const { tickets } = state;
  const waited = rows(tickets.count).filter((row) => tickets.ahead[row]! > 0);
  expect(waited.length).toBeGreaterThan(100);
  // Each is looked for among all tickets of the run: three hundred, spread over its years.
  const some = waited.filter((_ticket, index) => index % Math.ceil(waited.length / 300) === 0);
  expect(some.map((row) => ticketsBefore(state, row).length)).toEqual(some.map((row) => tickets.ahead[row]!));
});
