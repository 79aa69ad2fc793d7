import { parameterTable } from "../../simulations/business/index.ts";
import type { Parameter } from "../../simulations/business/index.ts";

/** How the range of a dial is told. */
export function rangeUnit(parameter: string): "share" | "ms" | "flag" | "plain" {
  const entry = (parameterTable as Readonly<Record<string, Parameter>>)[parameter];
  if (entry?.unit === "flag") return "flag";
  if (entry?.unit === "share") return "share";
  return parameter.endsWith("Ms") ? "ms" : "plain";
}
