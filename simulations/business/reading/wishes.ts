import type { LarkfieldState } from "../larkfield/state.ts";

/** Who asked for a wish, and whose figure it is. */
export function partiesOf({ wishes, flows, types }: LarkfieldState, wish: number): { asker: number; owner: number } {
  const flow = wishes.flow[wish]!;
  return { asker: flows.reader[flow]!, owner: types.domain[flows.type[flow]!]! };
}
