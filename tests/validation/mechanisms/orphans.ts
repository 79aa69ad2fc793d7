/**
 * Facts that nobody is paid to stand behind (F31 without repair): definitions change at rate u, a change breaks a reader
 * with q = 1 ÷ fields, nobody is told and nobody finds out, so that exp(−u q t) of the readers are intact after t. Where the
 * owners are paid, the same readers stay right.
 */
import { createWorld } from "../../../simulations/business/index.ts";
import type { Command, LarkfieldState, Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const EVERY_DAYS = 5;
const TYPES = 4;
const FIELDS = 5;
const UNPAID_AT = 1;
const DAYS = 51;

/** Twenty domains of owners who all practise from day 0; nobody finds anything out, every change concerns every key. */
const overrides: Overrides = {
  "warmup.days": 0,
  "domains.start": 20,
  "domains.growth": 0,
  "facts.typesPerDomain": TYPES,
  "facts.keys": 1,
  "facts.changeEveryHours": 720,
  "changes.everyDays": EVERY_DAYS,
  "changes.fields": FIELDS,
  "changes.keysAffected": 1,
  "needs.everyDays": 0,
  "outages.on": false,
  "mapping.errorShare": 0,
  "notice.traceShare": 0,
  "notice.reconcileEveryDays": "never",
  "practices.start": 1,
  "own.share": 0,
  "work.migrateDays": 0.25,
  "decisions.perDay": 0.1,
};

const unpaid: Command = { at: UNPAID_AT * DAY_MS, sequence: 0, by: "director", type: "pay", what: "nothing" };

/** Share of the working flows that are served no definition of their field that they do not know, and its change since. */
function intactShare({ flows, types, versions, changes }: LarkfieldState): number {
  let intact = 0;
  let live = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] !== 1) continue;
    live += 1;
    const type = flows.type[flow]!;
    const rows = versions[type]!.slice(0, types.version[type]!);
    const isBehind = rows.some(
      (row) =>
        changes.at[row]! > UNPAID_AT * DAY_MS &&
        changes.field[row] === flows.field[flow] &&
        changes.version[row]! > flows.known[flow]!,
    );
    if (!isBehind) intact += 1;
  }
  return intact / live;
}

function intact(commands: readonly Command[], firstSeed: number, seeds: number): number[] {
  return Array.from({ length: seeds }, (_, index) => {
    // Migrations draw no mapping errors and are over soon; what is not live yet reads what its source says.
    const request = { architecture: "bus", seed: firstSeed + index, years: 1, overrides, commands };
    const { simulation } = createWorld(request);
    simulation.runUntil(DAYS * DAY_MS);
    return intactShare(simulation.state);
  });
}

const theory = Math.exp(-((DAYS - UNPAID_AT) / EVERY_DAYS / TYPES / FIELDS));

/** After the budgets end no contract is worked on and nothing is repaired at its source. */
function repairs(): ExactCheck {
  const noticed = { ...overrides, "notice.traceShare": 0.5, "decisions.perDay": 5, "warmup.days": 0 };
  const day = 120;
  const commands = [{ ...unpaid, at: day * DAY_MS }];
  const request = { architecture: "backbone", seed: 33_001, years: 1, overrides: noticed, commands };
  const { simulation } = createWorld(request);
  simulation.runUntil(300 * DAY_MS);
  const { tickets, flows } = simulation.state;
  const [REPAIR, ADAPT, OWNER] = [2, 1, 3];
  let byReaders = 0;
  let others = 0;
  for (let row = 0; row < tickets.count; row++) {
    const flow = tickets.flow[row]!;
    const isAfter = tickets.openedAt[row]! > day * DAY_MS && tickets.regime[row] === OWNER;
    if (!isAfter) continue;
    const isReaders = tickets.kind[row] === REPAIR && flow >= 0 && tickets.team[row] === flows.reader[flow];
    if (isReaders) byReaders += 1;
    else if (tickets.kind[row] === REPAIR) others += 1;
    // The work that a contract takes its owner: nobody begins any more.
    else if (tickets.kind[row] === ADAPT && flow < 0) others += 1;
  }
  return {
    id: "orphans",
    says: "nobody prepares or repairs for all what nobody is paid for; each reader repairs for itself",
    holds: byReaders > 20 && others === 0,
  };
}

function share(firstSeed: number, seeds: number): Check[] {
  return [{ id: "F31", quantity: "intact, nobody paid", theory, values: intact([unpaid], firstSeed, seeds) }];
}

export const mechanism: Mechanism = {
  name: "orphans",
  light: () => share(33_100, 70),
  heavy: () => share(33_300, 300),
  exact: () => [repairs()],
};
