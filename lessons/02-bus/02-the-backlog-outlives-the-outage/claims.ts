/**
 * What the text of lesson 2.2 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- log` and `-- backlog`. `quote` stands in the lesson word for word.
 */
import { checkRequest, consumersSide, createWorldWith, recordingOf } from "../../../simulations/business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../../simulations/kernel/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/log/figures.ts";
import { lens } from "../../../simulations/lenses/log/lens.ts";
import { logRun } from "../../../simulations/lenses/log/logRun.ts";
import { settings } from "../../../simulations/lenses/log/settings.ts";
import { tellLog } from "../../../simulations/lenses/log/tellLog.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const overrides = lens.pinned["backlog"]!.overrides!;
const { parameters } = checkRequest(logRun({ overrides }));
const many = figures();
const value = (name: string): number => Number(lensFigures()[name]);

/** The pinned run, played once as the business has it. */
let told: ReturnType<typeof play> | undefined;
const pinned = (): ReturnType<typeof play> => (told ??= play());

function play() {
  const request = logRun({ overrides });
  const world = createWorldWith(request, { sides: [consumersSide] });
  const lastsMs = lens.time!.hours! * HOUR_MS;
  return tellLog(recordingOf(world, request, { lastsMs, checkpointEveryMs: Infinity }), undefined);
}

/** Prices a second that come to the first partition, and to each of the others: shares of what one consumer can do. */
const { "consumers.factsPerSecond": all, "consumers.hotShare": hot, "consumers.partitions": lanes } = parameters;
const others = (all * (1 - hot)) / lanes;
const first = all * hot + others;

/** The standstill, times what is used, divided by what is free. */
const minutesFor = (usedOf100: number, standstill: number): number => (standstill * usedOf100) / (100 - usedOf100);

export const claims: readonly Claim[] = [
  {
    quote: "The prices lie in four partitions, and each partition is read by one consumer",
    holds: () => lanes === 4 && parameters["consumers.count"] === 4,
  },
  {
    quote: "which puts up one price a second on average. Two new prices come every second.",
    holds: () => parameters["consumers.perSecond"] === 1 && all === 2,
  },
  {
    quote: "One in five is for a coat, and all coats lie in the first one, which is partition 0",
    holds: () => hot === 0.2 && parameters["consumers.hotParts"] === 1 && pinned().brief.slowest === 0,
  },
  {
    quote: "so partition 0 gets eight prices in ten seconds, each of the others four",
    holds: () => Math.abs(first - 0.8) < 1e-9 && Math.abs(others - 0.4) < 1e-9,
  },
  {
    quote: "one minute of standstill instead of ten",
    holds: () => parameters["consumers.stopMinutes"] === 1,
  },
  { quote: "Nine minutes, played by the client", holds: () => lens.time!.hours! * 60 === 9 },
  {
    // The third, a record that is read and still there, needs the client to have read it: tests/unit/lenses/log.
    quote: "It stops by itself three times.",
    holds: () =>
      pinned()
        .stops.map(({ code }) => code)
        .join() === "back,allButOne" && lens.stops[0] === "stillThere",
  },
  {
    quote: "a partition that is busy for 20 of 100 of its time makes up for a minute in",
    holds: () => value("seeds.clear.load.1") < 20 && value("seeds.clear.load.2") < 60,
  },
  {
    quote: "the three other partitions were clear",
    holds: () => value("stop.allButOne.clear") === 3 && value("stop.allButOne.lane") === 0,
  },
  {
    quote: "nearly all it did was keep up",
    holds: () => {
      const { lag, stops, everyMs, startAt } = pinned().brief;
      const point = (at: number): number => lag[0]![Math.round((at - startAt) / everyMs)]!;
      const upAt = stops[0]!.to;
      return point(upAt) - point(upAt + MINUTE_MS) < 0.3 * 60;
    },
  },
  {
    quote: "four times as long as the standstill",
    holds: () => Math.round(many["one.hot"]!) === 4 && pinned().brief.clearMs[0]! / 1_000 === value("clear.slowest"),
  },
  {
    quote: "At 80 of 100 that is eighty by twenty: four minutes for one. At 90 it is nine, and at 95 nineteen.",
    holds: () =>
      minutesFor(80, 1) === 4 &&
      minutesFor(90, 1) === 9 &&
      minutesFor(95, 1) === 19 &&
      Math.abs(many["one.at80"]! - 4) < 0.5 &&
      Math.abs(many["one.at90"]! - 9) < 1.2,
  },
  {
    quote: "Played with ten minutes, as at Larkfield",
    holds: () =>
      Math.abs(many["ten.hot"]! / minutesFor(80, 10) - 1) < 0.1 &&
      Math.abs(many["ten.others"]! / minutesFor(40, 10) - 1) < 0.1 &&
      many["ten.outlives"] === 1,
  },
  { quote: "which is past lunch", holds: () => many["busy.95"]! > 3 * 60 },
  {
    quote: "Sixteen had nothing to do, and every partition was clear at the same thousandth of a second as before.",
    holds: () => many["ten.sameWithTwenty"] === 1 && settings.consumers.value - lanes === 16,
  },
  {
    quote: "Here one key in twenty-five gets one price in five.",
    holds: () => parameters["consumers.keys"] + 1 === 25 && hot === 1 / 5,
  },
  {
    quote: "would have told Anders that his group has half of its time free",
    holds: () => all / (lanes * parameters["consumers.perSecond"]) === 0.5,
  },
  {
    quote: "Scarves and shoes are right by twenty past. Coats by ten to eleven.",
    holds: () => many["ten.othersOutlive"] === 0 && Math.abs(many["ten.hot"]! - 40) < 5,
  },
  {
    quote: "and so does doing nothing",
    holds: () => value("seeds.win.consumers") === value("seeds.win.nothing") && value("seeds.win.nothing") <= 0.1,
  },
  {
    quote: "with 80 of 100 used, a fifth more speed is nearly twice as much room",
    holds: () => (1.2 - first) / (1 - first) >= 1.9 && (1.2 - first) / (1 - first) <= 2.01,
  },
  {
    quote: "Eight partitions with eight consumers",
    holds: () => value("seeds.clear.eight") < 120 && many["ten.eight"]! < many["ten.hot"]! / 2,
  },
];
