import { beginShapes, shapeChange } from "./changing.ts";
import { repair, upgrade } from "./upgrading.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Messages whose shape changes. */
export const shapesSide: SideMechanism = {
  isOnWhere: "shapes.everyDays",
  begin: beginShapes,
  handlers: { shapeChange, upgrade, repair },
};
