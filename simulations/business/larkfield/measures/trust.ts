import type { LarkfieldState } from "../state.ts";
import { ratio } from "./value.ts";

/** Mean trust over decisions now. */
export function trust({ decisions }: LarkfieldState): number | null {
  let sum = 0;
  for (let row = 0; row < decisions.count; row++) sum += decisions.trust[row]!;
  return ratio(sum, decisions.count);
}
