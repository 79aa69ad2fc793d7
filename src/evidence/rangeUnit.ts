import { larkfieldParameters } from "../../simulations/business/index.ts";
import type { LarkfieldParameter } from "../../simulations/business/index.ts";

/** How the range of a dial is told. */
export function rangeUnit(parameter: string): "share" | "ms" | "flag" | "plain" {
  const entry = (larkfieldParameters as Readonly<Record<string, LarkfieldParameter>>)[parameter];
  if (entry?.unit === "flag") return "flag";
  if (entry?.unit === "share") return "share";
  return parameter.endsWith("Ms") ? "ms" : "plain";
}
