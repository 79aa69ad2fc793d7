export { BusinessError } from "./businessError.ts";
export type { BusinessErrorCode } from "./businessError.ts";
export { architectureNames } from "./larkfield/architectures/index.ts";
export { commandSchemas, commandTypes } from "./larkfield/commands/commandSchemas.ts";
export type { CommandType, CommandValues } from "./larkfield/commands/commandSchemas.ts";
export type { Command, CommandOf } from "./larkfield/commands/Command.ts";
export type { Price } from "./larkfield/commands/CommandKind.ts";
export type { CommandSchema } from "./larkfield/commands/CommandSchema.ts";
export { namedTeams } from "./larkfield/commands/Field.ts";
export type { Field, Fields, NamedTeam } from "./larkfield/commands/Field.ts";
export { priceOf, refusalOf } from "./larkfield/commands/give.ts";
export type { Order } from "./larkfield/tables/orders.ts";
export { refusalCodes } from "./larkfield/request/refusalCodes.ts";
export type { Refusal, RefusalCode } from "./larkfield/request/refusalCodes.ts";
export { roleNames } from "./larkfield/commands/roles.ts";
export type { RoleName } from "./larkfield/commands/roles.ts";
export { auditCopies } from "./reading/auditCopies.ts";
export type { AuditedCopy, CopyAudit } from "./reading/auditCopies.ts";
export { archetypes, decisionKinds } from "./larkfield/request/catalogue.ts";
export { checkRequest } from "./larkfield/request/checkRequest.ts";
export type { CheckedRequest } from "./larkfield/request/checkRequest.ts";
export { choiceTable } from "./larkfield/architectures/choices.ts";
export type { ChoiceName, Choices } from "./larkfield/architectures/choices.ts";
export { EPOCH } from "./larkfield/epoch.ts";
export type { Larkfield } from "./larkfield/events.ts";
export { parameterTable } from "./larkfield/request/parameters.ts";
export type { Parameter, ParameterName, Parameters } from "./larkfield/request/parameters.ts";
export { orphans } from "./larkfield/measures/orphans.ts";
export type { Orphans } from "./larkfield/measures/orphans.ts";
export { favourites } from "./larkfield/tables/favourites.ts";
export type { Favourite } from "./larkfield/tables/favourites.ts";
export { demandFigures } from "./larkfield/measures/demand.ts";
export type { DemandFigures } from "./larkfield/measures/demand.ts";
export { runLarkfield } from "./larkfield/runLarkfield.ts";
export { parseScenario, readScenario, scenarioNames } from "./larkfield/request/scenario.ts";
export type { Scenario } from "./larkfield/request/scenario.ts";
export type { LarkfieldState } from "./larkfield/state.ts";
export type { ArchitectureName, LarkfieldRun, QuarterFigures, WrongBy } from "./larkfield/types.ts";
export { createRecording } from "./recording/createRecording.ts";
export type { RecordingOptions, WorldRecording } from "./recording/createRecording.ts";
export { whyCodes } from "./why/whyCodes.ts";
export type { WhyCode } from "./why/whyCodes.ts";
export { readWhyId, whyForms, writeWhyId } from "./why/whyId.ts";
export type { WhyId, WhyKind } from "./why/whyId.ts";
export { whyOf } from "./why/why.ts";
export { createWorld } from "./larkfield/world.ts";
export { nearestName, nearestWithin } from "./nearestName.ts";
export { figures } from "./tangle/figures.ts";
export type { Figures } from "./tangle/figures.ts";
export { mean, median } from "./reading/halfYears.ts";
export { teamTime } from "./reading/teamTime.ts";
export { outline, settle } from "./tangle/outline.ts";
export { snapshot } from "./tangle/snapshot.ts";
export { workKinds as tangleKinds } from "./reading/types.ts";
export type {
  HalfYear,
  Hire,
  LandscapeTotals as TangleTotals,
  LinkView,
  Move,
  Publication,
  PublishState,
  SystemView,
  TicketKind,
  WishView,
} from "./reading/types.ts";
export type { Outline, Stop, TangleSnapshot } from "./tangle/types.ts";
export { why } from "./tangle/why.ts";
export type { Overrides, RunRequest, Stage, WhyChain, WhyStep } from "./types.ts";
