/**
 * Projects of new decisions, and needs that are withheld. A team of one that has nothing else to do gets needs at rate λ,
 * each with a project of mean m and the usual spread: an M/G/1 queue (F3), from the need to the working decision
 * m + λ E[S²] ÷ (2 (1 − λ m)). And nothing is lost or done twice: withheld needs all come, at once, when the time is over.
 */
import { createWorld } from "../../../simulations/business/index.ts";
import type { Command, LarkfieldState, Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { pureCentre } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const EVERY_DAYS = 120;
const PROJECT_DAYS = 30;
const PROJECT = 12;
const YEAR_MS = 365 * DAY_MS;

const world: Overrides = {
  ...pureCentre,
  "demand.everyDays": 0,
  "needs.everyDays": EVERY_DAYS,
  "project.days": PROJECT_DAYS,
  // Flows take no team's time worth mentioning: the readers of one type each.
  "decisions.inputs": 1,
  "work.buildDays": 1,
};

const rate = 1 / EVERY_DAYS;
const square = PROJECT_DAYS * PROJECT_DAYS * 1.49;
const theory = PROJECT_DAYS + (rate * square) / (2 * (1 - rate * PROJECT_DAYS));

/** Mean days from the opening of a project to its end; those of the last year are left out, long ones being open still. */
function projectDays({ tickets }: LarkfieldState): number {
  let days = 0;
  let count = 0;
  for (let row = 0; row < tickets.count; row++) {
    const openedAt = tickets.openedAt[row]!;
    if (tickets.kind[row] !== PROJECT || openedAt < YEAR_MS || openedAt > 9 * YEAR_MS) continue;
    days += (tickets.finishedAt[row]! - openedAt) / DAY_MS;
    count += 1;
  }
  return days / count;
}

function leadTime(firstSeed: number, seeds: number): Check {
  const values = Array.from({ length: seeds }, (_, index) => {
    // The centre builds the flows, so that the teams have only their projects.
    const request = { architecture: "platform", years: 10, seed: firstSeed + index };
    const overrides = { ...world, "central.people": 40, "work.handoff": 1, "bypass.patienceDays": "never" };
    const { simulation } = createWorld({ ...request, overrides });
    simulation.runUntil(10 * YEAR_MS);
    return projectDays(simulation.state);
  });
  return { id: "F3", quantity: "days of a project", theory, values };
}

/** Needs, decisions, flows and projects there are, whatever their state. */
function inventory({ needs, decisions, flows, tickets }: LarkfieldState) {
  const kinds = Array.from(tickets.kind.subarray(0, tickets.count));
  return [needs.count, decisions.count, flows.count, kinds.filter((kind) => kind === PROJECT).length];
}

function withheld(): ExactCheck {
  const commands = [0, 1, 2].map((domain): Command => ({
    at: 100 * DAY_MS,
    sequence: domain,
    by: "businessOwner",
    type: "withhold",
    domain,
    days: 200,
  }));
  const request = { architecture: "bus", seed: 36_001, years: 1, overrides: world };
  const plain = createWorld(request).simulation;
  const waiting = createWorld({ ...request, commands }).simulation;
  const looks = [99, 299, 300, 360].map((day) => {
    for (const simulation of [plain, waiting]) simulation.runUntil(day * DAY_MS);
    return { plain: inventory(plain.state), waiting: inventory(waiting.state) };
  });
  const same = (index: number): boolean =>
    JSON.stringify(looks[index]!.plain) === JSON.stringify(looks[index]!.waiting);
  const held = looks[1]!.plain[3]! - looks[1]!.waiting[3]!;
  return {
    id: "projects",
    says: "needs that were withheld are all there, once, as soon as the time is over",
    holds: same(0) && held > 1 && looks[1]!.plain[0] === looks[1]!.waiting[0] && same(2) && same(3),
  };
}

export const mechanism: Mechanism = {
  name: "projects",
  light: () => [leadTime(36_100, 70)],
  heavy: () => [leadTime(36_300, 150)],
  exact: () => [withheld()],
};
