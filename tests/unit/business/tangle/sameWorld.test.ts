import { describe, expect, test } from "vitest";
import type { LarkfieldState, Overrides } from "../../../../simulations/business/index.ts";
import { ticketKinds, ticketParts } from "../../../../simulations/business/larkfield/state.ts";
import { request, seeds, settled as settledWorld } from "./tangleRequest.ts";

function settled(seed: number, overrides: Overrides): LarkfieldState {
  return settledWorld(request({ seed, overrides })).simulation.state;
}

function changesOf({ changes, endAt }: LarkfieldState): readonly string[] {
  const rows = Array.from({ length: changes.count }, (_, row) => row).filter((row) => changes.at[row]! < endAt);
  return rows.map((row) => `${changes.at[row]} ${changes.type[row]} ${changes.version[row]} ${changes.field[row]}`);
}

function wishesOf({ wishes, flows, types, endAt }: LarkfieldState): readonly { when: string; owner: number }[] {
  const rows = Array.from({ length: wishes.count }, (_, row) => row).filter((row) => wishes.askedAt[row]! < endAt);
  return rows.map((row) => {
    const flow = wishes.flow[row]!;
    return { when: `${wishes.askedAt[row]} ${flows.reader[flow]}`, owner: types.domain[flows.type[flow]!]! };
  });
}

describe("own links and publishing once, side by side", () => {
  test.each(seeds)("meet the same changes (seed %i)", (seed) => {
    const own = settled(seed, {});
    expect(changesOf(settled(seed, { "publish.everyone": true }))).toEqual(changesOf(own));
    expect(changesOf(own).length).toBeGreaterThan(300);
  });

  test.each(seeds)("meet the same wishes, except where a flow is not there yet (seed %i)", (seed) => {
    const own = wishesOf(settled(seed, {}));
    const published = new Map(
      wishesOf(settled(seed, { "publish.everyone": true })).map(({ when, owner }) => [when, owner]),
    );
    const shared = own.filter(({ when }) => published.has(when));
    const alike = shared.filter(({ when, owner }) => published.get(when) === owner);
    expect(shared.length / own.length).toBeGreaterThan(0.97);
    expect(alike.length / shared.length).toBeGreaterThan(0.95);
  });

  test.each(seeds)("a change that breaks a reader breaks it either way (seed %i)", (seed) => {
    const fixed: Overrides = { "domains.start": 4, "domains.stopAt": 4 };
    const own = repairsOf(settled(seed, fixed));
    const published = repairsOf(settled(seed, { ...fixed, "publish.everyone": true }));
    const first = [...own].slice(0, 30);
    expect(first.length).toBe(30);
    // What a move carries over breaks nobody, so only the earliest changes may be missing.
    expect(first.filter((repair) => !published.has(repair)).length).toBeLessThan(6);
  });
});

/** "type version reader" of every reader whom a change broke. */
function repairsOf({ tickets, changes, flows }: LarkfieldState): ReadonlySet<string> {
  const repairs = new Set<string>();
  for (let row = 0; row < tickets.count; row++) {
    const part = ticketParts[tickets.part[row]!];
    if (ticketKinds[tickets.kind[row]!] !== "adapt" || (part !== "reader" && part !== "readerHalf")) continue;
    const change = tickets.subject[row]!;
    repairs.add(`${changes.type[change]} ${changes.version[change]} ${flows.reader[tickets.flow[row]!]}`);
  }
  return repairs;
}
