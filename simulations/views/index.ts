/** Drawings of a run. Each draws what it is given, reads no clock, and has a text equal in codes. */
export { axisTicks, axisTop } from "./chart/axisTop.ts";
export { chartBox, drawChartFrame } from "./chart/chartFrame.ts";
export type { ChartSize } from "./chart/chartFrame.ts";
export { curvePath } from "./chart/curvePath.ts";
export type { CurvePoint } from "./chart/curvePath.ts";
export { drawChartBars } from "./chart/drawChartBars.ts";
export { linearScale } from "./chart/linearScale.ts";
export type { LinearScale } from "./chart/linearScale.ts";
export { mountChart } from "./chart/mountChart.ts";
export { spreadLabels } from "./chart/spreadLabels.ts";
export type { Layer } from "./Layer.ts";
export { mountMarks } from "./marks/mountMarks.ts";
export type { Marks } from "./marks/Marks.ts";
export { observeWidth } from "./observeWidth.ts";
export { pictureKey } from "./pictureKey.ts";
export { placeIn } from "./placeIn.ts";
export { describeValue, lastCrossing, tableOfValue } from "./value/describeValue.ts";
export { valueMarks } from "./value/drawValueLines.ts";
export { mountValueChart } from "./value/mountValueChart.ts";
export { endLabelsPx, VALUE_MARGINS_PX, valueHeightPx } from "./value/valueFrame.ts";
export type {
  ValueBandPoint,
  ValueChartData,
  ValueChartOptions,
  ValueCurve,
  ValueNote,
  ValuePick,
  ValuePoint,
  ValueStyle,
  ValueWords,
} from "./value/ValueChartData.ts";
export { createChangeCheck } from "./createChangeCheck.ts";
export { round } from "./round.ts";
export { sparing } from "./sparing.ts";
export { createTextRuler } from "./textRuler.ts";
export type { TextRuler } from "./textRuler.ts";
export type { Phrase, View, ViewTable } from "./view.ts";
export { describeWait, tableOfWait } from "./wait/describeWait.ts";
export { mountWaitChart } from "./wait/mountWaitChart.ts";
export type { WaitChartData, WaitChartOptions, WaitRun, WaitWords } from "./wait/WaitChartData.ts";
export { waitFrame, waitHeightPx } from "./wait/waitFrame.ts";
export type { FrameInput, WaitFrame } from "./wait/waitFrame.ts";
