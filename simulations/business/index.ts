export { BusinessError } from "./businessError.ts";
export type { BusinessErrorCode } from "./businessError.ts";
export { architectureNames } from "./larkfield/architectures/index.ts";
export { archetypes, decisionKinds } from "./larkfield/catalogue.ts";
export { checkRequest } from "./larkfield/checkRequest.ts";
export type { CheckedRequest } from "./larkfield/checkRequest.ts";
export { choiceTable } from "./larkfield/choices.ts";
export type { ChoiceName, Choices } from "./larkfield/choices.ts";
export { EPOCH } from "./larkfield/epoch.ts";
export type { Larkfield } from "./larkfield/events.ts";
export { parameterTable } from "./larkfield/parameters.ts";
export type { Parameter, ParameterName, Parameters } from "./larkfield/parameters.ts";
export { runLarkfield } from "./larkfield/runLarkfield.ts";
export { parseScenario, readScenario, scenarioNames } from "./larkfield/scenario.ts";
export type { Scenario } from "./larkfield/scenario.ts";
export type { LarkfieldState } from "./larkfield/state.ts";
export type { ArchitectureName, LarkfieldRun, QuarterFigures, WrongBy } from "./larkfield/types.ts";
export { whyDecision, whyQuarter } from "./larkfield/why.ts";
export type { OccasionId } from "./larkfield/why.ts";
export { createWorld } from "./larkfield/world.ts";
export { nearestName, nearestWithin } from "./nearestName.ts";
export { figures } from "./tangle/figures.ts";
export type { Figures } from "./tangle/figures.ts";
export { mean, median } from "./tangle/measures/halfYears.ts";
export { teamTime } from "./tangle/measures/teamTime.ts";
export { outline, settle } from "./tangle/outline.ts";
export { snapshot } from "./tangle/snapshot.ts";
export { tangleKinds } from "./tangle/types.ts";
export type {
  HalfYear,
  Hire,
  LinkView,
  Move,
  Outline,
  Publication,
  PublishState,
  Stop,
  SystemView,
  TangleSnapshot,
  TangleTotals,
  TicketKind,
  WishView,
} from "./tangle/types.ts";
export { why } from "./tangle/why.ts";
export type { Command, Overrides, RunRequest, Stage, WhyChain, WhyStep } from "./types.ts";
