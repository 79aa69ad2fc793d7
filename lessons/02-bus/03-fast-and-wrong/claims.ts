/**
 * What the text of lesson 2.3 says about its runs, as tests: over the pinned run, and where the text speaks of many, over the
 * reports of `npm run validate -- copies` and `-- fast-and-wrong`. `quote` stands in the lesson word for word.
 */
import { checkRequest, createRecording } from "../../../simulations/business/index.ts";
import { HOUR_MS } from "../../../simulations/kernel/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/copies/figures.ts";
import pinned from "../../../simulations/lenses/copies/pinned.json" with { type: "json" };
import { tellCopies } from "../../../simulations/lenses/copies/tellCopies.ts";
import type { Claim } from "../../Claim.ts";
import { FACT_MS, figures } from "./figures.ts";

const bus = checkRequest(pinned.reference).parameters;
const files = checkRequest(pinned.pointToPoint).parameters;
const many = figures();
const many100 = (name: string): number => Number((known ??= lensFigures())[`seeds.${name}`]);
let known: ReturnType<typeof lensFigures> | undefined;
const value = (name: string): number => Number((known ??= lensFigures())[name]);
let told: ReturnType<typeof tellCopies> | undefined;
const run = () => (told ??= tellCopies(createRecording(pinned.reference)));
const won = (move: string): number => many100(`win.${move}`);

export const claims: readonly Claim[] = [
  {
    quote: "the better part of a day",
    holds: () => value("stop.speed.beforeMs") > 6 * HOUR_MS && value("stop.speed.beforeMs") < 24 * HOUR_MS,
  },
  {
    quote: "somebody changes what a number means as often as ever",
    holds: () => bus["changes.everyDays"] === files["changes.everyDays"] && bus["changes.everyDays"] > 0,
  },
  {
    quote: "Three years on the bus, five seconds for every fact.",
    holds: () => bus["topic.delayMs"] === FACT_MS,
  },
  { quote: "It stops by itself three times.", holds: () => run().stops!.length === 3 },
  {
    quote: "From nightly files to a minute, what decisions earn goes up by more than a third.",
    holds: () =>
      many["value.minute"]! > (4 / 3) * many["value.files"]! && many["value.minute"]! < 1.5 * many["value.files"]!,
  },
  {
    quote: "are hardly to be found on the bus",
    holds: () => many["copies.bus.late"]! < many["copies.files.late"]! / 100,
  },
  {
    quote: "six hundred times as fast",
    holds: () => Math.abs(many["gain.seconds"]!) < 1,
  },
  { quote: "fewer than one copy in a thousand is late", holds: () => many["copies.bus.late"]! < 0.001 },
  {
    quote: "A fact arrives within five seconds.",
    holds: () => bus["topic.delayMs"] === 5_000 && many["news.bus"]! > 14,
  },
  {
    quote: "In this run one change in ten took more than",
    holds: () => value("news.days.ninth") > 180 && value("news.open") > 10,
  },
  {
    quote: "it has become better here, as well",
    holds: () => many["news.files"]! > 2 * many["news.bus"]!,
  },
  {
    quote: "Telling everybody is right, and it is not enough",
    holds: () => many100("gain.told") > 2 && many["value.told"]! < 0.75,
  },
  { quote: "the news waited in their in-trays", holds: () => bus["own.share"] > 0 && many100("news.told.median") > 7 },
  {
    quote: "in a company in which no meaning ever changes",
    holds: () => many["value.noChanges"]! > 0.8,
  },
  {
    quote: "One where owners go on serving the old meaning until every reader has moved",
    holds: () => many["value.served"]! > many["value.told"]! + 0.2,
  },
  { quote: "Three orders together win in", holds: () => won("served") >= 0.7 && won("nothing") <= 0.1 },
  { quote: "Given two years later, they still win in", holds: () => won("late") > 0.9 },
  {
    quote: "Any two of the three win in",
    holds: () =>
      ["checkedAndServed", "toldAndChecked", "toldAndServed"].every((move) => won(move) === won("toldAndServed")),
  },
  {
    quote: "A tenth of a second, no lost message, all history, telling alone, and doing nothing win in",
    holds: () => ["tenth", "outbox", "keepAll", "told"].every((move) => won(move) === won("nothing")),
  },
  {
    quote: "The other heals when somebody notices, and in our run that took weeks.",
    holds: () => value("news.days") > 14,
  },
  {
    quote: "In this run hardly any copy is late for longer than five seconds.",
    holds: () => many["copies.bus.late"]! < 0.001,
  },
];
