import type { Selection } from "d3";

/** A group of the drawing that one function owns and fills. */
export type Layer = Selection<SVGGElement, undefined, null, undefined>;
