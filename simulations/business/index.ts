export { BusinessError } from "./businessError.ts";
export type { BusinessErrorCode } from "./businessError.ts";
export { HALF_YEAR_MS, QUARTER_DAYS, QUARTER_MS } from "./calendar.ts";
export { architectureNames, checkRequest } from "./checkRequest.ts";
export type { CheckedRequest } from "./checkRequest.ts";
export { figures } from "./figures.ts";
export type { Figures } from "./figures.ts";
export { larkfieldArchitectures } from "./larkfield/architectures/index.ts";
export { auditCopies } from "./larkfield/auditCopies.ts";
export type { AuditedCopy, CopyAudit } from "./larkfield/auditCopies.ts";
export { archetypes, decisionKinds } from "./larkfield/catalogue.ts";
export { checkLarkfield } from "./larkfield/checkLarkfield.ts";
export { choiceTable } from "./larkfield/choices.ts";
export type { ChoiceName, Choices } from "./larkfield/choices.ts";
export { LARKFIELD_EPOCH } from "./larkfield/epoch.ts";
export type { Larkfield } from "./larkfield/events.ts";
export { larkfieldParameters } from "./larkfield/parameters.ts";
export type { LarkfieldParameter, LarkfieldParameterName } from "./larkfield/parameters.ts";
export { runLarkfield } from "./larkfield/runLarkfield.ts";
export { larkfieldScenarioNames, parseLarkfieldScenario, readLarkfieldScenario } from "./larkfield/scenario.ts";
export type { LarkfieldScenario } from "./larkfield/scenario.ts";
export type { LarkfieldState } from "./larkfield/state.ts";
export type {
  ArchitectureName,
  LarkfieldRequest,
  LarkfieldRun,
  QuarterFigures,
  Stage,
  WrongBy,
} from "./larkfield/types.ts";
export { createCauses } from "./larkfield/why/causes.ts";
export type { Causes, CausesOptions } from "./larkfield/why/causes.ts";
export { whyCodes } from "./larkfield/why/whyCodes.ts";
export type { WhyCode } from "./larkfield/why/whyCodes.ts";
export { readWhyId, whyForms, writeWhyId } from "./larkfield/why/whyId.ts";
export type { WhyId, WhyKind } from "./larkfield/why/whyId.ts";
export { whyOf } from "./larkfield/why/why.ts";
export { createLarkfield } from "./larkfield/world.ts";
export { mean, median } from "./measures/halfYears.ts";
export { teamTime } from "./measures/teamTime.ts";
export { nearestName, nearestWithin } from "./nearestName.ts";
export { outline, settle } from "./outline.ts";
export { parameterNames, parameterTable } from "./parameters.ts";
export type { ParameterName, Parameters } from "./parameters.ts";
export { parseScenario, readScenario, scenarioNames } from "./scenario.ts";
export type { Scenario } from "./scenario.ts";
export { snapshot } from "./snapshot.ts";
export type { BusinessState } from "./state.ts";
export { ticketKinds } from "./types.ts";
export type {
  Command,
  HalfYear,
  Hire,
  LinkView,
  Move,
  Outline,
  Overrides,
  Publication,
  PublishState,
  RunRequest,
  Stop,
  SystemView,
  TangleSnapshot,
  TangleTotals,
  TicketKind,
  WhyAbout,
  WhyChain,
  WhyStep,
  WishView,
} from "./types.ts";
export { why } from "./why.ts";
export { createWorld } from "./world.ts";
export type { World } from "./world.ts";
