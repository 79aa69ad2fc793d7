/**
 * What the text of lesson 3.4 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * report of `npm run validate -- plateau`. `quote` stands in the lesson word for word.
 */
import { checkRequest, decisionViews, createWorld } from "../../../simulations/business/index.ts";
import type { QuarterFigures } from "../../../simulations/business/index.ts";
import type { EvolutionBrief } from "../../../simulations/lenses/evolution/EvolutionBrief.ts";
import pinned from "../../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { switches } from "../../../simulations/lenses/evolution/switches.ts";
import { toldOf } from "../../../simulations/lenses/evolution/tellEvolution.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const { parameters } = checkRequest(pinned.platform);
const overridesOf = (code: string) => switches.find((one) => one.code === code)!.overrides;

let read: ReturnType<typeof figures> | undefined;
const value = (name: string): number => (read ??= figures())[name]!;

let known: EvolutionBrief | undefined;
const brief = (): EvolutionBrief => (known ??= toldOf(pinned.platform).brief);
const quarter = (number: number): QuarterFigures => brief().quarters[number - 1]!;
const since = (): readonly QuarterFigures[] => brief().quarters.slice(6);
/** Share of the facts read in two quarters that were wrong. */
const wrongIn = (first: number): number => 1 - (quarter(first).agreement! + quarter(first + 1).agreement!) / 2;

export const claims: readonly Claim[] = [
  { quote: "the platform team, all three of them", holds: () => parameters["central.people"] === 3 },
  { quote: "“A year and a half ago nobody here believed a number,”", holds: () => brief().early.trustByDay[0]! < 0.2 },
  { quote: "Nothing is down, nothing waits.", holds: () => quarter(6).centralTickets === 0 },
  {
    quote: "Fourteen of Larkfield’s decisions are there from day one and join four facts or more",
    holds: () => {
      const { simulation } = createWorld(pinned.platform);
      simulation.runUntil(simulation.state.dayZero);
      return (
        brief().early.count === 14 && decisionViews(simulation.state).filter(({ inputs }) => inputs >= 4).length === 14
      );
    },
  },
  {
    quote: "A right one adds a little trust in the data, a wrong one takes more of it.",
    holds: () => parameters["trust.loss"] > parameters["trust.gain"],
  },
  {
    quote: "For two weeks after the champagne nothing happens.",
    holds: () => {
      const { trustByDay } = brief().early;
      return Math.abs(trustByDay[562]! - trustByDay[547]!) < 0.01;
    },
  },
  {
    quote: "They do not come back.",
    holds: () => Math.max(...brief().early.trustByDay.slice(700)) < brief().early.trustByDay[274]!,
  },
  {
    quote: "were right often enough to pay",
    holds: () => quarter(4).manyInputsAboveBar === 1,
  },
  {
    quote: "Now the data are right often enough for none of these kinds.",
    holds: () => quarter(7).manyInputsAboveBar === 0,
  },
  {
    quote: "Not quite five points",
    holds: () => wrongIn(7) - wrongIn(5) > 0.045 && wrongIn(7) - wrongIn(5) < 0.05,
  },
  {
    quote: "nearly three times as many facts are wrong as before",
    holds: () => wrongIn(7) / wrongIn(5) > 2.7 && wrongIn(7) / wrongIn(5) < 3,
  },
  { quote: "an eighth of a day’s work", holds: () => Math.abs(value("why.workDays") - 1 / 8) < 0.005 },
  {
    quote: "While the line is empty, readers hear of a change before it does much harm.",
    holds: () => quarter(6).wrongBy.misread! < 0.25 * quarter(7).wrongBy.misread!,
  },
  { quote: "within weeks", holds: () => value("dip.days") <= 28 },
  {
    quote: "But the line was short, errors stayed rare",
    holds: () => quarter(5).centralTickets <= 1 && Math.min(quarter(5).agreement!, quarter(6).agreement!) > 0.97,
  },
  {
    quote: "About half of all that is wrong now is of this kind.",
    holds: () => {
      const [misread, all] = since().reduce(
        ([sum, wrong], one) => [sum + one.wrongBy.misread!, wrong + 1 - one.agreement!],
        [0, 0],
      );
      return misread / all > 0.45 && misread / all < 0.55;
    },
  },
  {
    quote: "The other half are fields taken for one another",
    holds: () => {
      const mismapped = since().reduce((sum, one) => sum + one.wrongBy.mismapped!, 0);
      return mismapped / since().reduce((sum, one) => sum + 1 - one.agreement!, 0) > 0.45;
    },
  },
  {
    quote: "sees one result in four of those that they used to see",
    holds: () => parameters["results.seenManualFactor"] === 0.25,
  },
  {
    quote: "It is quicker than most.",
    holds: () => brief().early.trustByDay[548 + 41]! < 0.41 && value("trust.undone") > 41,
  },
  {
    quote: "all of that was lost again",
    holds: () => value("trust.undoneShare") === value("trust.grown"),
  },
  {
    quote: "A machine does find most fields that are taken for another, and that is worth having.",
    holds: () => parameters["checks.missAutomated"] < 0.1 && value("value.end.1") > value("value.2") + 0.03,
  },
  {
    quote: "Nearly three times the trust, and one point more of the money.",
    holds: () => {
      const times = value("trust.end.4") / value("trust.end.1");
      return times > 2.7 && times < 3 && Math.round(100 * (value("value.end.3") - value("value.2"))) === 1;
    },
  },
  {
    quote: "It works, at eleven salaries.",
    holds: () => Number(overridesOf("bigCentre")["central.people"]) - parameters["central.people"] === 11,
  },
  {
    quote: "Each quarter is much like the last, and better than by hand.",
    holds: () => {
      const values = since().map((one) => one.value!);
      return Math.max(...values) - Math.min(...values) < 0.07 && Math.min(...values) > brief().byHand;
    },
  },
  {
    quote: "We had expected three in ten.",
    holds: () => value("win.serve") > 2 * 0.3,
  },
  { quote: "still in", holds: () => value("win.owners") >= 0.7 && value("win.nothing") <= 0.1 },
  { quote: "The hurt was not that deep.", holds: () => value("owners.back") === 1 && value("owners.days") < 120 },
  {
    quote: "Whoever gave up earned more by hand, and trust comes back where data become right.",
    holds: () => since().filter((one) => one.manyInputsAboveBar! > 0.15).length === 0,
  },
  {
    quote: "Of a thousand facts read, hardly one is late here.",
    holds: () => Math.max(...since().map((one) => one.wrongBy.late!)) <= 0.0011,
  },
  {
    quote: "It has not lost a fact in the whole run",
    holds: () => Math.max(...brief().quarters.map((one) => one.wrongBy.lost!)) === 0,
  },
];
