import { NONE } from "../state.ts";
import type { BusinessState } from "../state.ts";

/** Systems that have joined and all of whose links are live. */
export function connectedSystems({ systems, links }: BusinessState): number {
  const isWaitingFor = (system: number): boolean =>
    links.some(
      ({ owner, reader, state }) =>
        (owner === system || reader === system) && (state === "connecting" || state === "awaiting"),
    );
  return systems.filter(({ joinedAt }, system) => joinedAt !== NONE && !isWaitingFor(system)).length;
}

/** Live links of their own that each owner keeps up, by system. */
export function ownLinks({ systems, links }: BusinessState): readonly number[] {
  return systems.map(
    (_, system) =>
      links.filter(({ owner, kind, state }) => owner === system && kind === "own" && state === "live").length,
  );
}
