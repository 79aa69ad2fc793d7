/**
 * What the text of lesson 2.1 says about its runs, as tests: over the pinned run as the real client plays it, and where the text
 * speaks of many, over the reports of `npm run validate -- newcomers` and `-- log`. `quote` stands in the lesson word for word.
 */
import { checkRequest, consumersSide, createWorldWith, recordingOf } from "../../../simulations/business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../../simulations/kernel/index.ts";
import { planOf } from "../../../simulations/lenses/log/client/planOf.ts";
import { execute } from "../../../simulations/lenses/log/execute.ts";
import { figures as lensFigures } from "../../../simulations/lenses/log/figures.ts";
import { lens } from "../../../simulations/lenses/log/lens.ts";
import { logRun } from "../../../simulations/lenses/log/logRun.ts";
import { tellLog } from "../../../simulations/lenses/log/tellLog.ts";
import { learner } from "../../../src/words/en/learner.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const overrides = lens.pinned["newcomer"]!.overrides!;
const request = logRun({ overrides });
const { parameters } = checkRequest(request);
const larkfield = checkRequest({ scenario: "larkfield@1", architecture: "bus", seed: 1, years: 3 }).parameters;
const many = figures();
const value = (name: string): number => Number(lensFigures()[name]);

/** The pinned run as the client plays it: its clock stands still for whoever does not wait for it. */
const lastsMs = lens.time!.hours! * HOUR_MS;
const play = recordingOf(createWorldWith(request, { sides: [consumersSide] }), request, {
  lastsMs,
  checkpointEveryMs: Infinity,
});
const { stops, brief } = tellLog(play, undefined, await execute(planOf(play)));
const stop = (code: string): Readonly<Record<string, unknown>> =>
  stops.find((one) => one.code === code)!.parameters as Readonly<Record<string, unknown>>;

/** Shares that begin complete with 1, 3, 7, 14, 30, 90 days. */
const complete = [1, 2, 3, 4, 5, 6].map((place) => value(`seeds.complete.days.${place}`));

export const claims: readonly Claim[] = [
  {
    quote: "Larkfield’s topics keep seven days",
    holds: () => larkfield["retention.days"] === 7,
  },
  { quote: "each with one kind of fact and its four keys", holds: () => larkfield["facts.keys"] === 4 },
  { quote: "If topics keep a single day, it is", holds: () => complete[0]! > 0.1 && complete[0]! < 0.6 },
  { quote: "It keeps 25 seconds", holds: () => parameters["consumers.keepSeconds"] === 25 },
  {
    quote: "Three groups read along. A fourth begins at minute seven.",
    holds: () =>
      stop("stillThere")["readers"] === 3 &&
      brief.newcomer!.at === brief.startAt + 7 * MINUTE_MS &&
      brief.stops.length === 0,
  },
  {
    quote: "three groups read each record here, and it was still there",
    holds: () => Number(stop("stillThere")["records"]) > 20,
  },
  {
    quote: "What had been sent before, and not again since, it could not find",
    holds: () => brief.newcomer!.isFromBeginning && brief.newcomer!.knows < brief.newcomer!.keys,
  },
  {
    quote: "more than half of what it came for is missing",
    holds: () => value("seeds.holes.keys") / many["holes"]! > 0.5,
  },
  { quote: "No alarm went off, no message was lost", holds: () => brief.missed === 0 },
  {
    quote: "A month later",
    holds: () => value("seeds.holes.after30") > 0 && value("seeds.holes.after30") < many["holes"]!,
  },
  {
    quote: "The last few are the dearest",
    holds: () => complete.every((share, place) => place === 0 || share > complete[place - 1]!) && complete[5]! > 0.9,
  },
  {
    quote: "of the rest some key had not been sent even once",
    holds: () => value("seeds.complete.all") > 0.97 && value("seeds.complete.all") < 1,
  },
  { quote: "keeping all, every price", holds: () => value("seeds.known.forever") === 1 },
  {
    quote: "on average over twelve runs",
    holds: () => value("seeds.known.keep10") < value("seeds.known.keep40") && value("seeds.known.keep40") < 1,
  },
  {
    quote: "That is one word in its settings.",
    holds: () => parameters["consumers.lateFrom"] === "beginning" && value("seeds.known.fromNow") < 0.5,
  },
  { quote: "under “The log itself”", holds: () => learner.logTitle === "The log itself" },
];
