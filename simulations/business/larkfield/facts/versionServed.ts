import { Regime } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** In which version of its definition a flow gets a fact of `version`: that one, or an older one that is still served. */
export function versionServed({ flows, types }: LarkfieldState, flow: number, version: number): number {
  const served = flows.regime[flow] === Regime.owner ? types.served[flows.type[flow]!]! : flows.served[flow]!;
  return served < version ? served : version;
}
