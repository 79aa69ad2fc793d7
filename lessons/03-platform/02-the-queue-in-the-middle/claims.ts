/**
 * What the text of lesson 3.2 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- queue` and `-- queue-in-the-middle`. `quote` stands in the lesson word for word.
 */
import { checkRequest } from "../../../simulations/business/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/queue/figures.ts";
import { queueRun } from "../../../simulations/lenses/queue/queueRun.ts";
import { toldOf } from "../../../simulations/lenses/queue/tellQueue.ts";
import type { Claim } from "../../Claim.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { figures } from "./figures.ts";

const { parameters } = checkRequest(queueRun());
const many = figures();

/** Figures of the lens, read once: its pinned run is played for them. */
let read: ReturnType<typeof lensFigures> | undefined;
const value = (name: string): number => Number((read ??= lensFigures())[name]);

let told: ReturnType<typeof toldOf> | undefined;
const pinned = (): ReturnType<typeof toldOf> => (told ??= toldOf(queueRun()));

/** Tickets a day, of all domains, and the share of the people's time that they take when none comes back. */
const perDay = parameters["domains.start"] / parameters["demand.everyDays"];
const needed = (perDay * parameters["demand.days"]) / parameters["central.people"];
const won = (move: string): number => value(`seeds.challenge.${move}`);

export const claims: readonly Claim[] = [
  { quote: "There are three of them.", holds: () => parameters["central.people"] === 3 },
  { quote: "Larkfield’s ten domains", holds: () => parameters["domains.start"] === 10 },
  { quote: "about a day of work each", holds: () => parameters["demand.days"] === 1 },
  { quote: "Out of six hours they are busy for five.", holds: () => Math.abs(needed - 5 / 6) < 1e-9 },
  {
    quote: "Of a hundred tickets that are done, fifteen come back",
    holds: () => parameters["demand.returns"] === 0.15,
  },
  {
    quote: "do every ticket in a tenth less time",
    holds: () => parameters["demand.unreviewedWork"] === 0.9,
  },
  { quote: "Two and a half tickets come in a day.", holds: () => perDay === 2.5 },
  { quote: "No two take equally long", holds: () => parameters["demand.steady"] === 0 },
  {
    quote: "every ticket is a tenth less work and twenty-five come back",
    holds: () => Math.abs(parameters["demand.returns"] + parameters["demand.unreviewedReturns"] - 0.25) < 1e-9,
  },
  { quote: "on average over three years", holds: () => pinned().halves.length === 6 },
  {
    quote: "Three stops.",
    holds: () =>
      pinned()
        .stops.map(({ code }) => code)
        .join() === "back,week,longest",
  },
  {
    quote: "three people before one line are far better than three who have a line each",
    holds: () => many["alone.days"]! > 2 * value("seeds.days.returns0"),
  },
  {
    quote: "Fifteen of a hundred make a sixth more work, no more.",
    holds: () => Math.abs(many["work.visits"]! - 1 - 1 / 6) < 0.015,
  },
  { quote: "Before, one hour in six was free", holds: () => Math.abs(1 - needed - 1 / 6) < 1e-9 },
  { quote: "Now it is one in twenty-five.", holds: () => Math.round(1 / (1 - value("busy"))) === 25 },
  {
    quote: "No system is down, nobody is ill, nothing new has been ordered.",
    holds: () => !parameters["outages.on"] && parameters["domains.growth"] === 0 && pinned().moves.length === 0,
  },
  {
    quote: "less than before anything came back",
    holds: () => value("returns.20") < value("returns.0") && value("seeds.days.fourth") < value("seeds.days.returns0"),
  },
  {
    quote: "We tried a hundred Larkfields, and it cut the time by more than half in every one.",
    holds: () => many["fourth.shorter"] === 1 && manySeeds.seeds.band[1]! - manySeeds.seeds.band[0]! + 1 === 100,
  },
  {
    quote: "works without anybody new",
    holds: () => value("returns.10") < 0.7 * value("returns.15") && value("returns.5") < value("returns.10"),
  },
  {
    quote: "Every ticket a tenth quicker, and all of them a third later.",
    holds: () => {
      const longer = value("seeds.days.skipped") / value("seeds.days.returns15");
      return longer > 1.3 && longer < 1.4 && many["review.longer"]! > 0.9;
    },
  },
  { quote: "over two hundred Larkfields", holds: () => value("returns.25") / value("returns.15") > 1.25 },
  {
    quote: "If this one caught three of a hundred instead of ten, dropping it would be right",
    holds: () =>
      Math.round(100 * parameters["demand.unreviewedReturns"]) === 10 &&
      many["review.catchesThree"]! < 0.7 * value("seeds.days.returns15"),
  },
  {
    quote: "How near the edge these three were, the tenth domain shows.",
    holds: () => many["nine.days"]! < 0.5 * value("seeds.days.returns15"),
  },
  {
    quote: "wins on",
    holds: () => won("askFirst") >= 0.7 && won("taughtMinusTempting") > 0.5 && won("skipReview") <= 0.1,
  },
  {
    quote: "slightly more often than we had set as our limit",
    holds: () => won("nothing") > 0.1 && won("nothing") < 0.12,
  },
  {
    quote: "that shrank to a quarter of what it was",
    holds: () => Math.abs((1 - 0.96) / (1 - 0.83) - 1 / 4) < 0.03 && Math.round(100 * value("busy")) === 96,
  },
  {
    quote: "In this run more than three times as many, and in most others still more.",
    holds: () =>
      value("returns.15") > 3 * value("returns.0") &&
      value("seeds.days.returns15") / value("seeds.days.returns0") > value("returns.15") / value("returns.0"),
  },
  {
    quote: "The line is emptied again and again.",
    holds: () => pinned().waiting.filter((tickets, day) => tickets === 0 && day > 0).length > 20,
  },
  {
    quote: "A line that went away, and came back longer.",
    holds: () => {
      const [, second, third, fourth, , last] = pinned().halves.map(({ days }) => days!);
      return third! < second! / 2 && fourth! > 2 * third! && last! > second!;
    },
  },
];
