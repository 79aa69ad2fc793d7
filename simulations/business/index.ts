export { BusinessError } from "./BusinessError.ts";
export type { BusinessErrorCode } from "./BusinessError.ts";
export { architectureNames } from "./larkfield/architectures/index.ts";
export { commandKinds } from "./larkfield/commands/commandKinds.ts";
export { commandSchemas } from "./larkfield/commands/commandSchemas.ts";
export type { CommandValues } from "./larkfield/commands/commandSchemas.ts";
export { describedCommands } from "./larkfield/commands/commandTexts.ts";
export type { DescribedCommand } from "./larkfield/commands/commandTexts.ts";
export { commandTypes } from "./larkfield/commands/commandTypes.ts";
export type { CommandType } from "./larkfield/commands/commandTypes.ts";
export { correct } from "./larkfield/commands/correct.ts";
export { hire } from "./larkfield/commands/hire.ts";
export { publish } from "./larkfield/commands/publish.ts";
export { stop } from "./larkfield/commands/stop.ts";
export { ask } from "./larkfield/commands/ask.ts";
export { set } from "./larkfield/commands/set.ts";
export type { CommandSet } from "./larkfield/commands/CommandSet.ts";
export type { Command, CommandOf } from "./larkfield/commands/Command.ts";
export type { Price } from "./larkfield/commands/CommandKind.ts";
export type { CommandSchema } from "./larkfield/commands/CommandSchema.ts";
export { namedTeams } from "./larkfield/commands/Field.ts";
export type { Field, Fields, NamedTeam } from "./larkfield/commands/Field.ts";
export type { PlainCommand } from "./larkfield/request/PlainCommand.ts";
export { rolesOf } from "./larkfield/commands/checkCommands.ts";
export { priceOf, refusalOf } from "./larkfield/commands/give.ts";
export type { Order } from "./larkfield/tables/Order.ts";
export { refusalCodes } from "./larkfield/request/refusalCodes.ts";
export type { Refusal, RefusalCode } from "./larkfield/request/refusalCodes.ts";
export { roleNames } from "./larkfield/commands/roles.ts";
export type { RoleName } from "./larkfield/commands/roles.ts";
export { CORRECTION } from "./larkfield/tables/handOn.ts";
export { handedOn } from "./reading/handOn.ts";
export type { HandedOn } from "./reading/handOn.ts";
export { catchUpMs, factsRead, lanes, overtaken, stopsOfGroup } from "./reading/consumers.ts";
export type { Lane, ReadFact } from "./reading/consumers.ts";
export { keptLog, pastCells, pastsOf } from "./reading/keptLog.ts";
export type { KeptLog, PastCells } from "./reading/keptLog.ts";
export { rebuild, rebuiltShares, remnants } from "./reading/rebuild.ts";
export type { Rebuilt, RebuiltShares, Remnants } from "./reading/rebuild.ts";
export { deedsSince, handledByMinute, handledFigures, isLost, logView, sendingFigures } from "./reading/sending.ts";
export type { DeedState, HandledFigures, LogView, SendingFigures } from "./reading/sending.ts";
export {
  callFigures,
  chainFigures,
  chainStops,
  chainSystems,
  decidedFigures,
  linesOf,
  servedByMinute,
  waitingAt,
} from "./reading/chain.ts";
export type {
  CallerState,
  CallFigures,
  ChainFigures,
  ChainStop,
  ChainSystem,
  DecidedFigures,
  MinuteShares,
  SystemLine,
} from "./reading/chain.ts";
export { messageFigures } from "./reading/messages.ts";
export type { MessageFigures } from "./reading/messages.ts";
export { differenceOfDay, purchasesBetween, purchasesOfDay, purchasesPlacedOn } from "./reading/purchases.ts";
export type { CountDifference, PurchasesPlaced } from "./reading/purchases.ts";
export { pinStates, shapeBoard, shapeChangesOf } from "./reading/shapeBoard.ts";
export type {
  BoardChange,
  BoardField,
  BoardHole,
  BoardPin,
  BoardReader,
  PinState,
  ShapeBoard,
} from "./reading/shapeBoard.ts";
export { shapeFigures, shapeReaders, shapeSpells } from "./reading/shapes.ts";
export type { ShapeFigures, ShapeReader, ShapeSpell } from "./reading/shapes.ts";
export { copyStates, derivedCopies, factCopies, figureCopies, UNKNOWN_MS } from "./reading/copyMarks.ts";
export type { CopyMarks, CopyState } from "./reading/copyMarks.ts";
export { factName } from "./larkfield/facts/factName.ts";
export { decisionViews, isWrongFor, occasionLog, outcomes } from "./reading/occasionLog.ts";
export type { DecisionView, OccasionLog, Outcome } from "./reading/occasionLog.ts";
export { watchMeanings } from "./reading/meaningNews.ts";
export type { MeaningNews } from "./reading/meaningNews.ts";
export { auditCopies } from "./reading/auditCopies.ts";
export type { AuditedCopy, CopyAudit } from "./reading/auditCopies.ts";
export { archetypes, decisionKinds } from "./larkfield/request/catalogue.ts";
export { checkRequest } from "./larkfield/request/checkRequest.ts";
export type { CheckedRequest } from "./larkfield/request/checkRequest.ts";
export { choiceTable } from "./larkfield/architectures/choices.ts";
export type { ChoiceName, Choices } from "./larkfield/architectures/choices.ts";
export { describedChoices } from "./larkfield/request/choiceTexts.ts";
export { EPOCH } from "./larkfield/epoch.ts";
export type { Larkfield } from "./larkfield/events.ts";
export { estimateRun } from "./larkfield/request/estimateRun.ts";
export type { RunEstimate } from "./larkfield/request/estimateRun.ts";
export { describedParameters } from "./larkfield/request/parameterTexts.ts";
export type { DescribedParameter } from "./larkfield/request/parameterTexts.ts";
export { parameterTable } from "./larkfield/request/parameters.ts";
export type { Parameter, ParameterName, Parameters } from "./larkfield/request/parameters.ts";
export { orphans } from "./larkfield/measures/orphans.ts";
export type { Orphans } from "./larkfield/measures/orphans.ts";
export { favourites } from "./larkfield/tables/favourites.ts";
export type { Favourite } from "./larkfield/tables/favourites.ts";
export { demandFigures } from "./larkfield/measures/demand.ts";
export type { DemandFigures } from "./larkfield/measures/demand.ts";
export { runLarkfield } from "./larkfield/runLarkfield.ts";
export { parseScenario } from "./larkfield/request/parseScenario.ts";
export type { Scenario } from "./larkfield/request/parseScenario.ts";
export { readScenario, scenarioNames } from "./larkfield/request/scenario.ts";
export type { LarkfieldState } from "./larkfield/state.ts";
export type { ArchitectureName, LarkfieldRun, QuarterFigures, WrongBy } from "./larkfield/types.ts";
export { createRecording } from "./recording/createRecording.ts";
export { recordingOf } from "./recording/recordingOf.ts";
export type { RecordingOptions, WorldRecording } from "./recording/recordingOf.ts";
export { whyCodes } from "./why/whyCodes.ts";
export type { WhyCode } from "./why/whyCodes.ts";
export { readWhyId, whyForms, writeWhyId } from "./why/whyId.ts";
export type { WhyId, WhyKind } from "./why/whyId.ts";
export { tellCheckout } from "./why/tellCheckout.ts";
export { tellDeed } from "./why/tellDeed.ts";
export { whyOf } from "./why/whyOf.ts";
export { createWorld } from "./larkfield/createWorld.ts";
export { checkRun, createWorldWith } from "./larkfield/world.ts";
export { chainSide } from "./larkfield/chain/chainSide.ts";
export { consumersSide } from "./larkfield/consumers/consumersSide.ts";
export { handOnSide } from "./larkfield/handOn/handOnSide.ts";
export { messagesSide } from "./larkfield/messages/messagesSide.ts";
export { sendingSide } from "./larkfield/sending/sendingSide.ts";
export { shapesSide } from "./larkfield/shapes/shapesSide.ts";
export { sideMechanisms } from "./larkfield/sideMechanisms.ts";
export type { WorldParts } from "./larkfield/WorldParts.ts";
export { nearestName, nearestWithin } from "./nearestName.ts";
export { halfYearAt, halfYearMs } from "./reading/calendar.ts";
export { hires, publications } from "./reading/efforts.ts";
export { exemplaryWish } from "./reading/exemplaryWish.ts";
export { halfYears, mean, median } from "./reading/halfYears.ts";
export { linkViews, systemViews } from "./reading/landscapeView.ts";
export { lateShares } from "./reading/lateShares.ts";
export { cardDaysOf, centreTime, centreView, lineBeganAt, waitingByDay } from "./reading/centre.ts";
export type { CentreHand, CentreTime, CentreView, DemandCard } from "./reading/centre.ts";
export { centreTraffic, exemplaryDemand } from "./reading/demands.ts";
export type { CentreTraffic } from "./reading/demands.ts";
export { whyBusy, whyDemand, whyLine } from "./reading/whyCentre.ts";
export { connectedSystems, ownLinks, readerCounts } from "./reading/links.ts";
export { moves } from "./reading/moves.ts";
export { busiest, openByKind, openTickets } from "./reading/openTickets.ts";
export { teamTime } from "./reading/teamTime.ts";
export { totals } from "./reading/totals.ts";
export { changesBefore, firstChangeWith, firstQueueOf, freezeAt, sizeNow } from "./reading/turningPoints.ts";
export { workKinds } from "./reading/types.ts";
export type {
  HalfYear,
  Hire,
  LandscapeTotals,
  LinkView,
  Move,
  Publication,
  PublishState,
  SystemView,
  TicketKind,
  WishView,
} from "./reading/types.ts";
export { whyWish } from "./reading/whyWish.ts";
export { latestWish, settle, wishViews } from "./reading/wishes.ts";
export { quote } from "./larkfield/commands/quote.ts";
export type { CommandState, NewOrder } from "./larkfield/commands/quote.ts";
export { overall } from "./larkfield/measures/value.ts";
export { scenarioOf } from "./larkfield/request/scenario.ts";
export type { Overrides, RunRequest, Stage, WhyAbout, WhyChain, WhyStep } from "./types.ts";
