import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { fact } from "../facts/facts.ts";
import { openTopic } from "./choosing.ts";
import { connect } from "../work/connect.ts";
import { decide, giveDecision, readNewDomain } from "../deciding/needs.ts";
import { beginFailing } from "../outages/outages.ts";
import { beginDemand } from "../work/demand.ts";
import { beginOwnWork } from "../work/ownWork.ts";
import { growCentre } from "./lending.ts";
import { orderEnabling, orderPublishing } from "./practices.ts";
import { hasTopics } from "../rules.ts";
import { beginWishing } from "../work/wishes.ts";

/** Decisions that a joining domain brings, and existing ones that begin to read it. */
const BROUGHT = 2;
const READ_BY = 2;

/** A domain is there: its facts, changes, needs, outages, own work and decisions begin. */
export function join(larkfield: Larkfield, domain: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  state.domains.joined[domain] = 1;
  if (state.hasChosen) growCentre(larkfield);
  const { parameters } = state;
  const number = state.domains.number[domain]!;
  const keys = parameters["facts.keys"];
  const perDomain = parameters["facts.typesPerDomain"];
  for (let type = domain * perDomain; type < (domain + 1) * perDomain; type++) {
    if (hasTopics(state, domain)) openTopic(larkfield, type);
    for (let key = 0; key < keys; key++) fact(larkfield, type * keys + key, 0);
  }
  begin("change", state.domains.changeEveryDays[domain]!, simulation.draw("change.gap", number, 0));
  begin("need", parameters["needs.everyDays"], simulation.draw("need.gap", number, 0));
  beginFailing(larkfield, domain);
  beginFailing(larkfield, state.domains.count + domain);
  const everyMs = parameters["notice.reconcileEveryDays"] * DAY_MS;
  if (everyMs < Infinity) {
    const firstMs = Math.round(simulation.draw("reconcile.phase", number, 0) * everyMs);
    simulation.schedule(simulation.now + firstMs, larkfieldEvents.reconcile, domain, 0);
  }
  beginOwnWork(larkfield, domain);
  beginWishing(larkfield, domain);
  beginDemand(larkfield, domain);
  if (parameters["publish.everyone"]) orderPublishing(larkfield, domain);
  if (state.readers !== null) connect(larkfield, domain);
  else if (simulation.now > 0) arriveLate(larkfield, domain);

  function begin(type: "change" | "need", everyDays: number, u: number): void {
    if (everyDays === 0) return;
    simulation.schedule(simulation.now + exponentialMs(u, everyDays * DAY_MS), larkfieldEvents[type], domain, 0);
  }
}

/** What comes with a domain that joins while the business is running. */
function arriveLate(larkfield: Larkfield, domain: number): void {
  for (let index = 0; index < READ_BY; index++) readNewDomain(larkfield, domain, index);
  for (let index = 0; index < BROUGHT; index++) decide(larkfield, domain);
  orderEnabling(larkfield, domain);
}

/** The business as it is before the first instant: every domain takes decisions, with flows that work. */
export function giveDecisions(larkfield: Larkfield): void {
  const { domains } = larkfield.simulation.state;
  for (let domain = 0; domain < domains.count; domain++) {
    if (domains.joined[domain] === 0) continue;
    for (let index = 0; index < BROUGHT; index++) giveDecision(larkfield, domain);
  }
}
