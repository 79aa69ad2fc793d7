/**
 * What the text of lesson 3.3 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- queue` and `-- escalation`. `quote` stands in the lesson word for word.
 */
import { checkRequest, parameterTable } from "../../../simulations/business/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/queue/figures.ts";
import pinnedRuns from "../../../simulations/lenses/queue/pinned.json" with { type: "json" };
import { questions } from "../../../simulations/lenses/queue/questions.ts";
import { queueRun } from "../../../simulations/lenses/queue/queueRun.ts";
import { toldOf } from "../../../simulations/lenses/queue/tellQueue.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };

const { overrides, seed } = pinnedRuns.urgent;
const { parameters } = checkRequest(queueRun({ seed, overrides }));
const many = figures();
const line = (place: number): number => many[`line.meanOfAll.${place}`]!;
const bypass = (name: string): number => many[`bypass.${name}`]!;

/** Figures of the lens, read once: its pinned run is played for them. */
let read: ReturnType<typeof lensFigures> | undefined;
const value = (name: string): number => Number((read ??= lensFigures())[name]);

let told: ReturnType<typeof toldOf> | undefined;
const pinned = (): ReturnType<typeof toldOf> => (told ??= toldOf(queueRun({ seed, overrides })));

/** Share of the people's time that the tickets take. */
const needed =
  (parameters["domains.start"] / parameters["demand.everyDays"]) *
  (parameters["demand.days"] / parameters["central.people"]);

export const claims: readonly Claim[] = [
  {
    quote: "Three people, ten domains, nothing comes back",
    holds: () =>
      parameters["central.people"] === 3 && parameters["domains.start"] === 10 && parameters["demand.returns"] === 0,
  },
  { quote: "with an hour free in every six", holds: () => Math.abs(1 - needed - 1 / 6) < 1e-9 },
  { quote: "nobody is interrupted", holds: () => !parameters["urgent.interrupts"] },
  { quote: "about one of them work", holds: () => parameters["demand.days"] === 1 },
  {
    quote: "when 10, 30, 50, 70 or 90 of a hundred have it",
    holds: () => questions.urgent.read(pinned()).length === 5,
  },
  { quote: "Here every second ticket is urgent", holds: () => parameters["urgent.share"] === 0.5 },
  {
    quote: "hardly more than the work itself",
    holds: () => value("seeds.urgent.urgent10") < 1.3 * parameters["demand.days"],
  },
  {
    quote: "Few would grudge it.",
    holds: () => value("seeds.urgent.ordinary10") - value("seeds.urgent.ordinary0") < 0.25,
  },
  {
    quote: "Everybody who still queues up honestly pays for nine who do not",
    holds: () => value("urgent.90") > 2 * value("urgent.0") && value("urgent.90") > value("urgent.50"),
  },
  {
    quote: "The word does no work. It only chooses who waits instead.",
    holds: () => [2, 3, 4].every((place) => Math.abs(line(place) - line(1)) < 0.01),
  },
  { quote: "everybody waits exactly as in January", holds: () => line(5) === line(1) },
  { quote: "a quarter of a day is lost each time", holds: () => parameters["work.changeOverDays"] === 0.25 },
  {
    quote: "Then the word does make work.",
    holds: () => [1, 2, 3].every((place) => many[`line.interrupting.${place}`]! > line(1) + 0.25),
  },
  {
    quote: "we took forty Larkfields",
    holds: () => manySeeds.seeds.bypass[1]! - manySeeds.seeds.bypass[0]! + 1 === 40,
  },
  {
    quote: "whoever has waited twenty days for a feed that nobody has begun",
    holds: () => parameterTable["bypass.patienceDays"].default === 20,
  },
  {
    quote: "Later, in all forty.",
    holds: () => bypass("repairsLonger") === 1 && bypass("repairsWait.2") > 2 * bypass("repairsWait.1"),
  },
  { quote: "Ruth put him back in front of them.", holds: () => bypass("inLine.1") > 2 * bypass("inLine.2") },
  {
    quote: "We also let people lose patience after five days already",
    holds: () =>
      bypass("better") === 1 && bypass("value.1") < bypass("value.2") && bypass("value.2") < bypass("value.3"),
  },
  {
    quote: "It sounds right, and we looked for it.",
    holds: () => bypass("rightCopies.1") > bypass("rightCopies.2"),
  },
  {
    quote: "Repairs stand in the same line as everything else.",
    holds: () => bypass("rightWhenForbidden") < bypass("rightCopies.2") - 0.05,
  },
  { quote: "They were not: one in twenty took longer", holds: () => bypass("daysLongest.2") < bypass("daysLongest.1") },
  {
    quote: "When one of them breaks, it is the platform team that repairs it",
    holds: () => bypass("flows") > 50 && bypass("ownRepairs") === 1,
  },
  {
    quote: "one of the moves lets one in ten go first",
    holds: () => value("seeds.challenge.urgentLane") === value("seeds.challenge.nothing"),
  },
  {
    quote: "Others passed it again and again.",
    holds: () => pinned().stops[0]!.code === "overtaken" && pinned().byUrgent[3]! > pinned().byUrgent[0]!,
  },
];
