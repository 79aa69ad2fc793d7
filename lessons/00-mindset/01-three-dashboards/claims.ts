/**
 * What the text of lesson 0.1 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * report of `npm run validate -- dashboards`. `quote` stands in the lesson word for word.
 */
import type { EvolutionBrief } from "../../../simulations/lenses/evolution/EvolutionBrief.ts";
import { evolutionStops } from "../../../simulations/lenses/evolution/evolutionStops.ts";
import { figures as lensFigures } from "../../../simulations/lenses/evolution/figures.ts";
import pinned from "../../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { compulsory } from "../../../simulations/lenses/evolution/switches.ts";
import { toldOf } from "../../../simulations/lenses/evolution/tellEvolution.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const many = (name: string): number => figures()[name]!;
let known: ReturnType<typeof lensFigures> | undefined;
const value = (name: string): number => Number((known ??= lensFigures())[name]);
let brief: EvolutionBrief | undefined;
const told = (): EvolutionBrief => (brief ??= toldOf(pinned.platform).brief);
const ways = ["pointToPoint", "bus", "platform", "backbone"];
const half = (number: number): number => value(`platform.value.half${number}`);

export const claims: readonly Claim[] = [
  {
    quote: "It stops by itself three times.",
    holds: () => evolutionStops(told(), Infinity).filter(({ code }) => ["year", "best"].includes(code)).length === 3,
  },
  {
    quote: "It went up, it was a success, and then it was not.",
    holds: () => half(3) > half(1) + 0.1 && half(6) < half(3) - 0.1,
  },
  { quote: "In its best half-year the platform earns", holds: () => value("platform.best.half") === 3 },
  {
    quote: "hardly three decisions in ten are taken on data",
    holds: () => value("platform.acted.half6") < 0.3 && value("platform.acted.half6") > 0.25,
  },
  {
    quote: "Where the numbers are right, an order does no harm",
    holds: () => Math.abs(many("ordered.backbone") - many("free.backbone")) < 0.02,
  },
  {
    quote: "With the order, Larkfield would have done better with no data at all.",
    holds: () => value("platform-compulsory.value.half6") < value("platform.byHand"),
  },
  {
    quote: "in the last half-year its decisions lose money",
    holds: () => value("platform-compulsory.value.half6") < 0 && many("ordered.platform") < 0,
  },
  { quote: "We tried it in 100 Larkfields.", holds: () => many("worse.platform") > 0.9 },
  {
    quote: "There the order pays.",
    holds: () =>
      value("platform-compulsory.value.half1") + value("platform-compulsory.value.half2") > half(1) + half(2),
  },
  {
    quote: "But from the first day everybody decides by dashboard wherever there is one.",
    holds: () => compulsory["decisions.policy"] === "always" && value("platform-compulsory.acted.half6") > 0.9,
  },
  {
    quote: "In all four companies they are the same people, with the same rule in their heads",
    holds: () => ["point-to-point", "bus", "platform", "backbone"].every((way) => way in pinned),
  },
  {
    quote: "What looks like attitude is an answer to the numbers that they were given.",
    holds: () => value("point-to-point.acted.half6") < 0.15 && value("backbone.acted.half6") > 0.75,
  },
  {
    quote: "Both are ahead of the backbone as we drew it.",
    holds: () =>
      many("rival.servedBus") > many("free.backbone") && many("rival.contractsOnCalls") > many("free.backbone"),
  },
  {
    quote: "A bus that is merely careful, and has everything but owners",
    holds: () => many("rival.carefulBus") < many("rival.servedBus") - 0.2,
  },
  {
    quote: "averaged over 100 Larkfields",
    holds: () => ways.every((way) => many(`free.${way}`) > many(`ordered.${way}`) - 0.02),
  },
  {
    quote: "With the order they would have lost more than they could earn.",
    holds: () => many("ordered.pointToPoint") < -1,
  },
  {
    quote: "The same people, with the same habits, decide on data in most cases where the numbers are right.",
    holds: () => value("backbone.acted.half6") > 0.5,
  },
];
