/**
 * What the text of lesson 1.3 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- copies` and `-- drift`. `quote` stands in the lesson word for word.
 */
import { checkRequest, createRecording } from "../../../simulations/business/index.ts";
import { chainRun } from "../../../simulations/lenses/copies/correctionRun.ts";
import { lens } from "../../../simulations/lenses/copies/lens.ts";
import lensSeeds from "../../../simulations/lenses/copies/manySeeds.json" with { type: "json" };
import { tellCopies } from "../../../simulations/lenses/copies/tellCopies.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const many = figures();
const own = (name: string): number => many[name]!;
const ages = lensSeeds.figures;
const request = lens.pinned["corrected"]! as Parameters<typeof checkRequest>[0];
const { parameters } = checkRequest({ ...chainRun(), seed: request.seed });
let told: ReturnType<typeof tellCopies> | undefined;
const run = () => (told ??= tellCopies(createRecording(request)));
const stop = (code: string) => run().stops.find((one) => one.code === code)!.parameters;
const first = ages["seeds.handOn.first"];

export const claims: readonly Claim[] = [
  { quote: "On the wall hangs the board’s screen with twelve figures", holds: () => parameters["facts.keys"] === 12 },
  { quote: "At nine all twelve are right.", holds: () => stop("corrected")["wrong"] === 0 },
  {
    quote: "Every night one copies the stock to Planning.",
    holds: () => parameters["handOn.copies"] === 3 && parameters["handOn.firstEveryHours"] === 24,
  },
  {
    quote: "Every night another copies it from Planning to Finance.",
    holds: () => parameters["handOn.secondEveryHours"] === 24 && !parameters["handOn.fromSource"],
  },
  {
    quote: "Every four hours a third copies it from Finance to the screen.",
    holds: () => parameters["handOn.thirdEveryHours"] === 4 && !parameters["handOn.inOrder"],
  },
  { quote: "A figure changes about once a day.", holds: () => parameters["facts.changeEveryHours"] === 24 },
  { quote: "It stops by itself twice.", holds: () => run().stops.length === 2 },
  {
    quote: "Then the third job did what it does every four hours: it read Finance and wrote the screen.",
    holds: () => stop("again")["copy"] === 3 && Number(stop("again")["minutes"]) <= 4 * 60 + 15,
  },
  {
    quote: "If she had stayed in bed, it would be",
    holds: () => Math.abs(own("wrong.after.4") - own("wrong.uncorrected")) < 0.02,
  },
  {
    quote: "It is the better place, and it is not a cure",
    holds: () => own("firstCorrected.after.24") < own("wrong.after.24") && own("firstCorrected.after.24") > 0.5,
  },
  {
    quote: "For one job that is so, and a little more, for it takes two hours to run",
    holds: () => parameters["handOn.firstRunHours"] === 2 && first < 24,
  },
  {
    quote: "although no job has failed",
    holds: () => parameters["handOn.failShare"] === 0 && own("older") > 0.5,
  },
  {
    quote: "whose timetables lie a little worse",
    holds: () => run().brief.ageHours[2]! > ages["seeds.handOn.third"],
  },
  {
    quote: "Ages of jobs in a row add up.",
    holds: () => own("age.second") > 1.5 * first && own("age.third") > own("age.second"),
  },
  {
    quote: "The last one, which everybody sees and everybody wants quicker, adds least.",
    holds: () => ages["seeds.handOn.third"] - ages["seeds.handOn.second"] < ages["seeds.handOn.second"] - first,
  },
  {
    quote: "A screen that is filled four times as often is hardly younger",
    holds: () => ages["seeds.handOn.third"] - ages["seeds.handOn.hourly"] < 2,
  },
  {
    quote: "One that costs nothing brings half",
    holds: () => {
      const ratio = ages["seeds.handOn.inOrder"] / ages["seeds.handOn.third"];
      return ratio > 0.45 && ratio < 0.58;
    },
  },
  { quote: "All three showing something different is rare.", holds: () => own("allDifferent") < 0.02 },
  { quote: "Mostly two agree", holds: () => own("notAlike") > 10 * own("allDifferent") },
  {
    quote: "Starting each job after the one before does it in",
    holds: () => own("won.inOrder") >= 0.7 && own("won.fromSource") === own("won.inOrder"),
  },
  {
    quote: "which is what doing nothing does",
    holds: () => own("won.correct") === own("won.nothing") && own("won.nothing") <= 0.1,
  },
  { quote: "She made none: at nine all twelve were right.", holds: () => stop("corrected")["wrong"] === 0 },
  {
    quote: "No job failed in this run.",
    holds: () => parameters["handOn.failShare"] === 0,
  },
];
