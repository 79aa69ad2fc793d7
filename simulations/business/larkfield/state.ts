import { createStation } from "../../kernel/index.ts";
import type { Station } from "../../kernel/index.ts";
import type { PlainCommand } from "./request/PlainCommand.ts";
import type { CheckedRequest } from "./request/checkRequest.ts";
import type { Choices } from "./architectures/choices.ts";
import type { Parameters } from "./request/parameters.ts";
import { createApprovals } from "./tables/approvals.ts";
import type { ApprovalTable } from "./tables/approvals.ts";
import { createChanges } from "./tables/changes.ts";
import type { ChangeTable } from "./tables/changes.ts";
import { createChain } from "./tables/chain.ts";
import type { Chain } from "./tables/chain.ts";
import { createConsumerGroup } from "./tables/consumers.ts";
import type { ConsumerGroup } from "./tables/consumers.ts";
import { createDecisions, createNeeds } from "./tables/decisions.ts";
import type { DecisionTable, NeedTable } from "./tables/decisions.ts";
import { createDemands } from "./tables/demands.ts";
import type { DemandTable } from "./tables/demands.ts";
import { createDomains } from "./tables/domains.ts";
import type { DomainTable } from "./tables/domains.ts";
import type { Erasure } from "./tables/Erasure.ts";
import { createFacts, createTruth } from "./tables/facts.ts";
import type { FactTable, TruthTable } from "./tables/facts.ts";
import { createCopies, createFlows } from "./tables/flows.ts";
import type { CopyTable, FlowTable } from "./tables/flows.ts";
import { MOST_INPUTS, NONE } from "./tables/names.ts";
import { createHandOn } from "./tables/handOn.ts";
import type { HandOn } from "./tables/handOn.ts";
import type { Order } from "./tables/Order.ts";
import { favourites } from "./tables/favourites.ts";
import type { Favourite } from "./tables/favourites.ts";
import { createMessages } from "./tables/messages.ts";
import type { Messages } from "./tables/messages.ts";
import { createPurchases } from "./tables/purchases.ts";
import type { PurchaseTable } from "./tables/purchases.ts";
import { createShapes } from "./tables/shapes.ts";
import type { Shapes } from "./tables/shapes.ts";
import { createOutages } from "./tables/outages.ts";
import type { OutageTable } from "./tables/outages.ts";
import { createMoves, createStaff } from "./tables/staff.ts";
import type { MoveTable, StaffTable } from "./tables/staff.ts";
import { createSending } from "./tables/sending.ts";
import type { Sending } from "./tables/sending.ts";
import { createStints } from "./tables/stints.ts";
import type { StintTable } from "./tables/stints.ts";
import { createTally } from "./tables/tally.ts";
import type { TallyTable } from "./tables/tally.ts";
import { createTickets } from "./tables/tickets.ts";
import type { TicketTable } from "./tables/tickets.ts";
import { createTypes } from "./tables/types.ts";
import type { TypeTable } from "./tables/types.ts";
import { createWishes } from "./tables/wishes.ts";
import type { WishTable } from "./tables/wishes.ts";
import type { QuarterFigures } from "./types.ts";

export * from "./tables/names.ts";
export { ticketKinds, ticketParts } from "./tables/tickets.ts";
export type { LarkfieldTicketKind, TicketPart } from "./tables/tickets.ts";

/** The business at an instant: plain data, all of it. */
export interface LarkfieldState {
  /** Replaced as a whole when somebody orders another value. */
  parameters: Parameters;
  /** What holds now; before day 0 it does not count. */
  choices: Choices;
  /** By row, what has been ordered for a domain alone; null where everybody's rows hold. */
  readonly ownChoices: (Choices | null)[];
  /** What is chosen on day 0 and later, in order. */
  readonly stages: readonly Choices[];
  /** What the past was, if it was not connected pair by pair. */
  readonly past: Choices;
  readonly commands: readonly PlainCommand[];
  /** Commands that have been given, with what became of them. */
  readonly orders: Order[];
  /** Whether domains have begun to follow the example of others once a week. */
  hasExample: boolean;
  readonly dayZero: number;
  readonly quarterMs: number;
  readonly endAt: number;
  readonly quarters: number;
  /** Whether day 0 has been: before it, everything is point-to-point. */
  hasChosen: boolean;
  readonly domains: DomainTable;
  /** What the domains are called, by row. */
  readonly names: readonly string[];
  /** By row, the domains that read a domain's facts, where the scenario says so; null where decisions do. */
  readonly readers: readonly (readonly number[])[] | null;
  /** One team a domain, then the centre, the enabling team, those who wait for a team and have no queue, and the board. */
  readonly teams: Station[];
  readonly types: TypeTable;
  /** Row in `changes` for each version of each type, from version 1. */
  readonly versions: number[][];
  /** For each type, by (version × keys + key) × (fields + 1) + field, the last being none: how often it was altered till then. */
  readonly alterations: Int32Array[];
  readonly truth: TruthTable;
  readonly facts: FactTable;
  readonly flows: FlowTable;
  /** type × domain → flow */
  readonly flowOf: Int32Array;
  readonly flowsOfType: number[][];
  readonly flowsOfReader: number[][];
  readonly copies: CopyTable;
  readonly decisions: DecisionTable;
  /** decision × MOST_INPUTS → type */
  inputs: Int32Array;
  readonly decisionsOfDomain: number[][];
  readonly needs: NeedTable;
  readonly openNeeds: number[];
  readonly wishes: WishTable;
  /** type × figure → `FigureState` */
  readonly figuresAsked: Uint8Array;
  readonly changes: ChangeTable;
  readonly tickets: TicketTable;
  readonly demands: DemandTable;
  readonly stints: StintTable;
  readonly approvals: ApprovalTable;
  readonly staff: StaffTable;
  readonly moves: MoveTable;
  /** Moves of people who finish the work in hand first, in the order in which they were ordered. */
  readonly leaving: number[];
  /** By team, what it does first: a number of `favourites`. */
  readonly favourite: Uint8Array;
  /** By domain, until when its new needs are withheld, ms. */
  readonly withheldUntil: Float64Array;
  /** Flows that nobody builds while their reader's needs are withheld, and decisions whose project has to wait. */
  readonly heldFlows: number[];
  readonly heldProjects: number[];
  /** People who wait for a team. */
  freePeople: number;
  /** Facts that wait until their source, or the broker, is up again. */
  withheld: number[];
  /** Flows that wait to read their topic again until the broker is up. */
  replaysDue: number[];
  /** Domains that have lent somebody to the centre, and when each is due back, in the order of lending. */
  lenders: number[];
  dueBackAt: number[];
  /** Whether the centre has begun to look every week if it has to borrow. */
  isLending: boolean;
  /** Domains that have joined since day 0. */
  joinedSince: number;
  brokerDownAt: number;
  brokerUpAt: number;
  brokerFailedAt: number;
  readonly outages: OutageTable;
  /** The latest outage of each system, numbered as in `outages.ts`; NONE before the first. */
  readonly outageOf: Int32Array;
  readonly tally: TallyTable;
  /** Ages of the inputs read in this quarter, ms. */
  ages: Float64Array;
  ageCount: number;
  /** Bypasses that were begun. */
  bypasses: number;
  readonly figures: QuarterFigures[];
  /** Orders of customers, each with its instants. */
  readonly purchases: PurchaseTable;
  /** Figures that messages keep up. */
  readonly messages: Messages;
  /** Messages whose shape changes. */
  readonly shapes: Shapes;
  /** Orders that wait for calls. */
  readonly chain: Chain;
  /** Copies made from copies. */
  readonly handOn: HandOn;
  /** Consumers of one topic, with a rate. */
  readonly consumers: ConsumerGroup;
  /** Things that are done, told and carried out somewhere else. */
  readonly sending: Sending;
  readonly erasures: Erasure[];
}

/** Room in a type's alterations at first; `changes.ts` makes more. */
const INITIAL_VERSIONS = 4;

export function createLarkfieldState(
  checked: CheckedRequest,
  draw: (name: string, entity: number) => number,
): LarkfieldState {
  const { parameters, choices, stages, commands, joins, dayZero, quarterMs, endAt, quarters } = checked;
  const keys = parameters["facts.keys"];
  const domainCount = joins.length;
  const types = createTypes(parameters, joins, draw);
  return {
    parameters,
    choices,
    past: checked.past,
    ownChoices: joins.map(() => null),
    stages: [choices, ...stages.map((stage) => stage.choices)],
    commands,
    orders: [],
    hasExample: false,
    dayZero,
    quarterMs,
    endAt,
    quarters,
    hasChosen: false,
    domains: createDomains(joins, parameters),
    names: joins.map(({ name }) => name),
    readers: readersOf(checked),
    teams: [
      ...joins.map(({ people }) => createStation({ servers: people ?? parameters["team.people"] })),
      createStation({ servers: parameters["central.people"] }),
      createStation({ servers: parameters["practices.enablingPeople"] }),
      createStation({ servers: 0 }),
      createStation({ servers: parameters["board.people"] }),
    ],
    types,
    versions: emptyLists(types.count),
    alterations: Array.from(
      { length: types.count },
      () => new Int32Array(INITIAL_VERSIONS * keys * (parameters["changes.fields"] + 1)),
    ),
    truth: createTruth(types.count * keys),
    facts: createFacts(),
    flows: createFlows(),
    flowOf: new Int32Array(types.count * domainCount).fill(NONE),
    flowsOfType: emptyLists(types.count),
    flowsOfReader: emptyLists(domainCount),
    copies: createCopies(),
    decisions: createDecisions(),
    inputs: new Int32Array(256 * MOST_INPUTS),
    decisionsOfDomain: emptyLists(domainCount),
    needs: createNeeds(),
    openNeeds: [],
    wishes: createWishes(),
    figuresAsked: new Uint8Array(types.count * parameters["wishes.figures"]),
    changes: createChanges(),
    tickets: createTickets(),
    demands: createDemands(),
    stints: createStints(),
    approvals: createApprovals(),
    staff: createStaff(),
    moves: createMoves(),
    leaving: [],
    favourite: new Uint8Array(domainCount + 4).fill(favourites.indexOf(parameters["queue.first"] as Favourite)),
    withheldUntil: new Float64Array(domainCount).fill(-Infinity),
    heldFlows: [],
    heldProjects: [],
    freePeople: parameters["people.free"],
    withheld: [],
    replaysDue: [],
    lenders: [],
    dueBackAt: [],
    isLending: false,
    joinedSince: 0,
    brokerDownAt: NONE,
    brokerUpAt: NONE,
    brokerFailedAt: -Infinity,
    outages: createOutages(),
    outageOf: new Int32Array(2 * domainCount + 1).fill(NONE),
    tally: createTally(quarters),
    ages: new Float64Array(1_024),
    ageCount: 0,
    bypasses: 0,
    figures: [],
    purchases: createPurchases(),
    messages: createMessages(parameters),
    shapes: createShapes(parameters),
    chain: createChain(parameters),
    handOn: createHandOn(parameters),
    consumers: createConsumerGroup(parameters),
    sending: createSending(parameters),
    erasures: [],
  };
}

/** Names of the scenario's readers as rows; a system that never joins reads nothing. */
function readersOf({ scenario, joins }: CheckedRequest): LarkfieldState["readers"] {
  const { landscape } = scenario;
  if (!landscape) return null;
  const rowOf = new Map(joins.map(({ name }, row) => [name, row]));
  return joins.map(({ name }) =>
    landscape.systems.find(({ code }) => code === name)!.readers.flatMap((reader) => rowOf.get(reader) ?? []),
  );
}

function emptyLists(count: number): number[][] {
  return Array.from({ length: count }, () => []);
}
