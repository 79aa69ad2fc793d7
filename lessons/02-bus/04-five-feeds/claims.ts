/**
 * What the text of lesson 2.4 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- decision` and `-- five-feeds`. `quote` stands in the lesson word for word.
 */
import { checkRequest, createRecording } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { decisionRun } from "../../../simulations/lenses/decision/decisionRun.ts";
import { figures as lensFigures } from "../../../simulations/lenses/decision/figures.ts";
import { briefOf, toldOf } from "../../../simulations/lenses/decision/tellDecision.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const { parameters } = checkRequest(decisionRun());
const many = figures();

/** The lens's figures and the pinned run, each made once. */
let known: ReturnType<typeof lensFigures> | undefined;
const value = (name: string): number => Number((known ??= lensFigures())[name]);
const won = (move: string): number => value(`seeds.challenge.${move}`);
let brief: ReturnType<typeof briefOf> | undefined;
const pinned = () => (brief ??= briefOf(createRecording(decisionRun(), { checkpointEveryMs: Infinity })));

export const claims: readonly Claim[] = [
  { quote: "each order takes five feeds", holds: () => parameters["decisions.inputs"] === 5 },
  { quote: "More often than not she puts the result aside", holds: () => value("inputs.5") < 0.5 },
  {
    quote: "Larkfield takes twelve kinds of decisions, about one of each a day.",
    holds: () => {
      const { decisions, log, startAt, endAt } = pinned();
      const perDay = (log.count * DAY_MS) / (decisions.length * (endAt - startAt));
      return decisions.length === 12 && Math.abs(perDay - 1) < 0.1;
    },
  },
  {
    quote: "Whoever sees a result that was wrong trusts the next one less; a right one brings a little of that back.",
    holds: () => parameters["trust.loss"] > 5 * parameters["trust.gain"] && parameters["trust.gain"] > 0,
  },
  { quote: "Nobody is told what to do", holds: () => parameters["decisions.policy"] === "bar" },
  { quote: "Two years, with five feeds for each decision.", holds: () => decisionRun().years === 2 },
  {
    quote: "It stops by itself four times to say what happened.",
    holds: () => toldOf(decisionRun()).stops.length === 4,
  },
  {
    quote: "Whoever counts coats there gives money away.",
    holds: () => many["one.value"]! > 2 * many["byHand"]! && many["one.alwaysMore"]! > 0,
  },
  {
    quote: "a decision is wrong when any one of them is",
    holds: () => Math.abs(value("seeds.joint.half4") - value("seeds.feed.half4") ** 5) < 0.01,
  },
  {
    quote: "An order for coats that nobody needs loses several times what a good order earns.",
    holds: () => parameters["decisions.lossScale"] > 0 && value("bar.half4") > 0.8,
  },
  { quote: "One feed clears it.", holds: () => value("seeds.feed.half4") > value("seeds.bar.half4") + 0.05 },
  {
    quote: "Five feeds, each of which clears it, do not.",
    holds: () => value("seeds.joint.half4") < value("seeds.bar.half4"),
  },
  {
    quote: "Marta is right to act, and Ines is right to count.",
    holds: () => many["one.alwaysMore"]! >= 0 && many["five.alwaysMore"]! < 0,
  },
  {
    quote: "Then all decisions are taken on data, and the company earns",
    holds: () => value("seeds.always.acted") === 1 && value("seeds.always.value") < value("seeds.value.half4") - 0.05,
  },
  {
    quote: "With one feed the same order changes hardly anything.",
    holds: () => Math.abs(many["one.alwaysMore"]!) < 0.03,
  },
  {
    quote: "Messages that are fifty times as fast change nothing",
    holds: () => parameters["topic.delayMs"] === 50 * 100 && Math.abs(value("seeds.tenth.acted")) < 0.005,
  },
  {
    quote: "Hearing of every change helps, and less than most people draw",
    holds: () =>
      value("seeds.inputs.told") > value("seeds.inputs.5") + 0.1 &&
      value("seeds.inputs.told") < value("seeds.inputs.2"),
  },
  { quote: "readers have work of their own", holds: () => parameters["own.share"] > 0 },
  {
    quote: "of the decisions are taken on data, and nobody ordered it",
    holds: () => value("seeds.served.acted") > 0.9,
  },
  {
    quote: "all three together, win in",
    holds: () => won("taught") >= 0.7 && won("taughtMinusTempting") > 0.5,
  },
  {
    quote: "Making it compulsory wins in",
    holds: () => won("always") <= 0.1 && value("seeds.always.acted") === 1,
  },
  {
    quote: "Faster messages, all history and no lost message, showing every result, and doing nothing win in",
    holds: () => ["tenth", "kept", "showAll"].every((move) => won(move) === won("nothing")),
  },
  {
    quote: "Checking and serving without telling wins in",
    holds: () => won("checked") < won("told") && won("told") <= 0.1,
  },
  {
    quote: "It ran out and came back, again and again.",
    holds: () => pinned().spells.filter(({ to }) => to !== null).length >= 12,
  },
  {
    quote: "In this run fifty times as fast changed nothing.",
    holds: () => Math.abs(value("seeds.tenth.acted")) < 0.005,
  },
];
