import { DAY_MS } from "../../../kernel/index.ts";
import type { Choices } from "../architectures/choices.ts";
import { changeHours, decisionKinds } from "./catalogue.ts";
import type { Join } from "./joinList.ts";
import type { Parameters } from "./parameters.ts";

/** About how much a run is, before it is made. */
export interface RunEstimate {
  /** Events that the clock will deliver. */
  readonly events: number;
  /** Inputs that decisions will read: they cost time, and are no events. */
  readonly reads: number;
}

interface Sizes {
  readonly parameters: Parameters;
  readonly choices: Choices;
  readonly stages: readonly { readonly day: number; readonly choices: Choices }[];
  readonly joins: readonly Join[];
  readonly dayZero: number;
  readonly endAt: number;
  readonly scenario: { readonly landscape?: unknown };
}

/** Decisions that every domain has or brings, and existing ones that a joining domain changes (`people/joining.ts`). */
const DECISIONS_OF_DOMAIN = 2;

/**
 * Counts what recurs: facts and their deliveries, occasions, files, changes, needs, wishes, own work, outages. Queues and
 * chance are left out, so that it is good to about a third either way.
 */
export function estimateRun({ parameters: p, choices, stages, joins, dayZero, endAt, scenario }: Sizes): RunEstimate {
  const domainDays = joins.reduce((sum, { at }) => sum + daysBetween(at, endAt), 0);
  const topicsAt = topicsFrom(choices, stages, dayZero);
  const topicDomainDays = joins.reduce((sum, { at }) => sum + daysBetween(Math.max(at, topicsAt), endAt), 0);
  const types = p["facts.typesPerDomain"];
  const keys = types * p["facts.keys"];
  const factsADay = keys * factsOfKeyADay(p);
  const isDrawn = scenario.landscape === undefined;
  const needsADay = isDrawn ? perDay(p["needs.everyDays"]) : 0;
  const decisionDays = isDrawn
    ? joins.reduce((sum, { at }) => sum + decisionDaysOf(daysBetween(at, endAt), needsADay), 0)
    : 0;
  const occasions = decisionDays * p["decisions.perDay"];
  const inputs = p["decisions.inputs"] || mean(decisionKinds.map((kind) => kind.inputs));
  const beforeTopics = joins.reduce((sum, { at }) => sum + daysBetween(at, Math.min(topicsAt, endAt)), 0);
  const flows = distinctReadings((decisionDays / domainDays) * inputs, types * joins.length);
  const fileDays = beforeTopics * flows * (1 - p["calls.share"]);
  const changes = domainDays * perDay(p["changes.everyDays"]);
  const restated = changes * p["facts.keys"] * p["changes.keysAffected"];
  const events =
    domainDays * factsADay +
    topicDomainDays * factsADay +
    restated +
    occasions +
    (fileDays * 24) / p["file.everyHours"] +
    changes * (2 + flows / types) +
    domainDays * needsADay * (1 + inputs) +
    domainDays * perDay(p["wishes.everyDays"]) * 3 +
    domainDays * ((2 * p["own.share"] * p["team.people"]) / p["own.days"]) +
    (p["outages.on"] ? (domainDays * 4) / p["outages.systemEveryDays"] : 0) +
    domainDays / p["notice.reconcileEveryDays"];
  return { events: Math.round(events), reads: Math.round(occasions * inputs) };
}

/** Facts of one key in a day. */
function factsOfKeyADay(parameters: Parameters): number {
  const given = parameters["facts.changeEveryHours"];
  return 24 * mean(given > 0 ? [1 / given] : changeHours.map((hours) => 1 / hours));
}

/** When facts begin to travel in topics; Infinity when they never do. */
function topicsFrom(choices: Choices, stages: Sizes["stages"], dayZero: number): number {
  if (choices.transport !== "callOrFile") return dayZero;
  const first = stages.find((stage) => stage.choices.transport !== "callOrFile");
  return first === undefined ? Infinity : dayZero + first.day * DAY_MS;
}

/** Days × decisions of a domain that is there for so many days. */
function decisionDaysOf(days: number, needsADay: number): number {
  return days * DECISIONS_OF_DOMAIN + (needsADay * days * days) / 2;
}

/** How many of so many fact types a domain reads with so many inputs that may be any of them: a rational bound. */
function distinctReadings(inputs: number, types: number): number {
  return (inputs * types) / (inputs + types);
}

function perDay(everyDays: number): number {
  return everyDays === 0 ? 0 : 1 / everyDays;
}

function daysBetween(from: number, to: number): number {
  return Math.max(0, to - from) / DAY_MS;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
