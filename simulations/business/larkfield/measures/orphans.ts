import { FlowState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** Fact types that somebody reads and nobody is paid to stand behind, and the flows that read them. */
export interface Orphans {
  readonly types: number;
  readonly flows: number;
}

export function orphans({ types, domains, flows, flowsOfType }: LarkfieldState): Orphans {
  let orphaned = 0;
  let readers = 0;
  for (let type = 0; type < types.count; type++) {
    if (domains.paid[types.domain[type]!] === 1) continue;
    const live = flowsOfType[type]!.filter((flow) => flows.state[flow] === FlowState.live).length;
    if (live > 0) orphaned += 1;
    readers += live;
  }
  return { types: orphaned, flows: readers };
}
