import { FlowState, Regime } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** Rows of the flows that work. */
export function liveLinks({ flows }: LarkfieldState): readonly number[] {
  return Array.from({ length: flows.count }, (_, flow) => flow).filter((flow) => flows.state[flow] === FlowState.live);
}

/** The system whose fact a flow carries. */
export function ownerOf({ flows, types }: LarkfieldState, flow: number): number {
  return types.domain[flows.type[flow]!]!;
}

/** Systems that have joined and all of whose links are live. */
export function connectedSystems(state: LarkfieldState): number {
  const { flows, domains } = state;
  const isWaiting = state.names.map(() => false);
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] === FlowState.live) continue;
    isWaiting[ownerOf(state, flow)] = true;
    isWaiting[flows.reader[flow]!] = true;
  }
  return isWaiting.filter((waits, system) => !waits && domains.joined[system] === 1).length;
}

/** Readers that each owner has, by system, whichever way they are served. */
export function readerCounts(state: LarkfieldState): readonly number[] {
  const counts = state.names.map(() => 0);
  for (const flow of liveLinks(state)) counts[ownerOf(state, flow)]! += 1;
  return counts;
}

/** Live links of their own that each owner keeps up, by system. */
export function ownLinks(state: LarkfieldState): readonly number[] {
  const counts = state.names.map(() => 0);
  for (const flow of liveLinks(state)) {
    if (state.flows.regime[flow] === Regime.pair) counts[ownerOf(state, flow)]! += 1;
  }
  return counts;
}

/** Readers whose flow worked when a change came. */
export function readersAt(state: LarkfieldState, change: number): number {
  const { flows, changes, flowsOfType } = state;
  const at = changes.at[change]!;
  return flowsOfType[changes.type[change]!]!.filter(
    (flow) => flows.state[flow] === FlowState.live && flows.liveAt[flow]! <= at,
  ).length;
}
