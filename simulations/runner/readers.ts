/** Everything that reads a run from text, as one part that a page fetches when it has something to read. */
export { decodeRun } from "./decodeRun.ts";
export { fromFile } from "./fromFile.ts";
export { parseRun } from "./parseRun.ts";
