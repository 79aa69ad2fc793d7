/** A topic and those who read it, drawn and told: for a lens and for somebody's own code alike. */
export { describeLog, tableOfLog } from "./describeLog.ts";
export type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
export { mountLog } from "./mountLog.ts";
