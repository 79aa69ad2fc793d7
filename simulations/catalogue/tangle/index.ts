export { judgeChallenge, priceDays, spentDays, tangleChallenge } from "./challenge.ts";
export type { Condition, Told, Verdict } from "./challenge.ts";
export { switches, tangleRun } from "./referenceRun.ts";
export { tangleFigures } from "./tangleFigures.ts";
export { waitQuestion } from "./waitQuestion.ts";
