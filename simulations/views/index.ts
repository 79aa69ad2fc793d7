/** Drawings of a run. Each draws what it is given, reads no clock, and has a text equal in codes. */
export { axisTicks, axisTop } from "./chart/axisTop.ts";
export { curvePath } from "./chart/curvePath.ts";
export type { CurvePoint } from "./chart/curvePath.ts";
export { linearScale } from "./chart/linearScale.ts";
export type { LinearScale } from "./chart/linearScale.ts";
export { observeWidth } from "./observeWidth.ts";
export { describeTangle, tableOfTangle } from "./tangle/describeTangle.ts";
export { chordBetween, chordPath } from "./tangle/chords.ts";
export { ringLayout } from "./tangle/ringLayout.ts";
export { mountTangle } from "./tangle/mountTangle.ts";
export type { TangleView } from "./tangle/mountTangle.ts";
export type { TangleOptions, TangleWords } from "./tangle/TangleOptions.ts";
export type { Phrase, View, ViewTable } from "./view.ts";
export { describeWait, tableOfWait } from "./wait/describeWait.ts";
export { mountWaitChart } from "./wait/mountWaitChart.ts";
export type { WaitChartData, WaitChartOptions, WaitRun, WaitWords } from "./wait/WaitChartData.ts";
export { waitFrame, waitHeightPx } from "./wait/waitFrame.ts";
export type { FrameInput, WaitFrame } from "./wait/waitFrame.ts";
