/**
 * What the text of lesson 3.1 says about its runs, as tests: over the pinned evening, and where the text speaks of three years, over
 * the report of `npm run validate -- buffer`. `quote` stands in the lesson word for word.
 */
import { readFileSync } from "node:fs";
import { checkRequest, createRecording, isLost } from "../../../simulations/business/index.ts";
import { MINUTE_MS } from "../../../simulations/kernel/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/outage/figures.ts";
import { outageRun } from "../../../simulations/lenses/outage/outageRun.ts";
import pinned from "../../../simulations/lenses/outage/pinned.json" with { type: "json" };
import { tellOutage, toldOf } from "../../../simulations/lenses/outage/tellOutage.ts";
import type { Overrides } from "../../../simulations/business/index.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const overrides = pinned.saved.overrides as Overrides;
const { parameters } = checkRequest(outageRun({ overrides }));
const bus = checkRequest({ scenario: "larkfield@1", architecture: "bus", seed: 1 }).parameters;
const many = figures();
const value = (name: string): number => Number(lensFigures()[name]);
const gains = [1, 2, 3, 4, 5].map((place) => many[`gain.${place}`]!);
const [noOutages = 0, outbox = 0, , fast = 0, told = 0] = gains;

/** The pinned evening, played once: its stops, and the minutes in which orders were placed of which nobody hears. */
let evening: ReturnType<typeof playEvening> | undefined;
const saved = (): ReturnType<typeof playEvening> => (evening ??= playEvening());

function playEvening() {
  const play = createRecording(outageRun({ overrides }), { checkpointEveryMs: Infinity });
  const { stops, brief } = tellOutage(play);
  const { sent } = play.worldAt(brief.endAt).simulation.state.sending;
  const unheard = Array.from({ length: sent.count }, (_, row) => row).filter((row) => isLost(sent, row));
  return { stops, brief, lostAtMinutes: unheard.map((row) => sent.at[row]! / MINUTE_MS) };
}

/** What was written down about telling every reader before the first run. */
function expectedOfTelling(): number {
  const file = new URL("../../../tests/validation/buffer-expectations.json", import.meta.url);
  const { expectations } = JSON.parse(readFileSync(file, "utf8")) as {
    expectations: { id: string; expected: number[] }[];
  };
  return expectations.find(({ id }) => id === "gain")!.expected.at(-1)!;
}

export const claims: readonly Claim[] = [
  { quote: "usually within five seconds", holds: () => bus["topic.delayMs"] === 5_000 },
  { quote: "Systems and the bus itself fail now and then.", holds: () => bus["outages.on"] === true },
  { quote: "The bus keeps what it was told for a week.", holds: () => bus["retention.days"] === 7 },
  {
    quote: "each order calls six systems in turn and asks each once",
    holds: () => parameters["chain.systems"] === 6 && parameters["chain.attempts"] === 1,
  },
  { quote: "saved first, told after", holds: () => parameters["sending.capture"] === "saveFirst" },
  {
    quote: "At ten past eight Fraud stands still for ten minutes, and so does the reader of the log.",
    holds: () =>
      parameters["chain.standstillAtMinute"] === 10 &&
      parameters["chain.standstillSeconds"] === 600 &&
      parameters["chain.standstillSystem"] === 3 &&
      parameters["sending.standsStill"] === true,
  },
  { quote: "It stops by itself four times.", holds: () => saved().stops.length === 4 },
  {
    quote: "ten minutes later all of them had been handled",
    holds: () => Math.round(value("saved.stop.caughtUp.minute") - value("saved.stop.back.minute")) === 10,
  },
  {
    quote:
      "The first went missing in the first minute, long before anything stood still; the last ones when all was well.",
    holds: () => saved().lostAtMinutes[0]! < 1 && saved().lostAtMinutes.filter((minute) => minute > 100).length > 3,
  },
  {
    quote: "and their sender died before the log was told",
    holds: () => saved().lostAtMinutes.length === saved().brief.log.done - saved().brief.log.handled,
  },
  {
    quote: "It fails for the other half.",
    holds: () => many["overtaken.half"]! > 11 && many["overtaken.half"]! < 14,
  },
  {
    quote: "costs twice as much as all outages of three years",
    holds: () => outbox / noOutages > 1.75 && outbox / noOutages < 2.25,
  },
  {
    quote: "Nor are the outages to blame for it.",
    holds: () => many["lost.noOutages"]! > 0.7 * many["lost.count"]!,
  },
  { quote: "With an outbox no fact was lost", holds: () => many["lost.outbox"] === 0 },
  {
    quote: "the reader heard of every order, and carried out",
    holds: () =>
      value("outbox.log.lost") === 0 && value("outbox.log.handled") === 1 && value("outbox.log.tooOften") > 50,
  },
  {
    quote: "A reader that remembers what it has carried out leaves these out, every one.",
    holds: () => {
      const remembering = { ...overrides, "sending.capture": "outbox", "sending.idempotent": true } as Overrides;
      const { log } = toldOf(outageRun({ overrides: remembering }));
      return log.tooOften === 0 && log.lost === 0;
    },
  },
  {
    quote: "brings more than the outbox and the outages together",
    holds: () => told === Math.max(...gains) && told > outbox + noOutages,
  },
  {
    quote: "We had expected four times as much of it.",
    holds: () => Math.round(expectedOfTelling() / told) === 4,
  },
  { quote: "Speed brings nothing", holds: () => Math.abs(fast) < 0.001 },
  { quote: "within half a day", holds: () => Math.round(many["overtaken.half"]! / 12) === 1 },
];
