/**
 * What the text of lesson 1.2 says about its runs, as tests: over the pinned evening, and where the text speaks of many, over
 * the reports of `npm run validate -- outage` and `-- chain`. `quote` stands in the lesson word for word.
 */
import { checkRequest, createRecording, linesOf } from "../../../simulations/business/index.ts";
import { figures as lensFigures } from "../../../simulations/lenses/outage/figures.ts";
import { lens } from "../../../simulations/lenses/outage/lens.ts";
import { outageRun } from "../../../simulations/lenses/outage/outageRun.ts";
import { tellOutage } from "../../../simulations/lenses/outage/tellOutage.ts";
import type { Claim } from "../../Claim.ts";
import { figures } from "./figures.ts";

const { parameters } = checkRequest(outageRun());
const many = figures();
const value = (name: string): number => Number(lensFigures()[name]);
const won = (move: string): number => value(`seeds.challenge.${move}`);

/** The pinned evening, played once, and who stands in its lines at the end. */
let evening: ReturnType<typeof playEvening> | undefined;
const pinned = (): ReturnType<typeof playEvening> => (evening ??= playEvening());

function playEvening() {
  const play = createRecording(outageRun(), { checkpointEveryMs: Infinity });
  const { stops, brief } = tellOutage(play);
  return { stops, brief, lines: linesOf(play.worldAt(brief.endAt).simulation.state) };
}

/** Calls a second that all orders together can make at a system, and how many it can answer. */
const asked = parameters["chain.perSecond"] * parameters["chain.attempts"];
const answered = (parameters["chain.servers"] * 1_000) / parameters["chain.answerMs"];

export const claims: readonly Claim[] = [
  {
    quote: "Every order needs six answers there, one after the other",
    holds: () => parameters["chain.systems"] === 6 && !parameters["chain.nested"],
  },
  { quote: "Black Friday, eight in the evening.", holds: () => lens.time?.fromHour === 20 },
  {
    quote: "At ten past eight the fraud check restarts.",
    holds: () => parameters["chain.standstillAtMinute"] === 10 && parameters["chain.standstillSystem"] === 3,
  },
  { quote: "Five orders arrive every second.", holds: () => parameters["chain.perSecond"] === 5 },
  {
    quote: "A system answers one call at a time, in a tenth of a second on average.",
    holds: () => parameters["chain.servers"] === 1 && parameters["chain.answerMs"] === 100,
  },
  {
    quote: "it could answer ten a second, twice as many as it gets",
    holds: () => answered === 10 && answered === 2 * parameters["chain.perSecond"],
  },
  {
    quote:
      "If an answer takes longer than two seconds, the shop asks again, three times in all; then the order is lost.",
    holds: () => parameters["chain.timeoutMs"] === 2_000 && parameters["chain.attempts"] === 3,
  },
  { quote: "from nine to ten", holds: () => parameters["chain.hours"] === 2 },
  {
    quote: "does not have a good evening every time",
    holds: () => many["evenings.hold.1"]! < 1 && many["evenings.hold.1"]! > 0.5,
  },
  { quote: "It stops by itself three times to say what happened.", holds: () => pinned().stops.length === 3 },
  {
    quote: "about three seconds’ work",
    holds: () => Math.round(value("waiting.back") / answered) === 3,
  },
  {
    quote: "In the next half-minute it gave",
    holds: () => value("stop.inVain.seconds") === 30,
  },
  {
    quote: "of them came too late for anybody",
    holds: () => value("stop.inVain.inVain") === value("stop.inVain.answered") && value("stop.inVain.answered") > 200,
  },
  {
    quote: "So it stayed.",
    holds: () =>
      pinned()
        .brief.served.slice(15)
        .every((count) => count === 0),
  },
  {
    quote: "people wait, no more than at the beginning",
    holds: () => value("waiting.end") <= value("waiting.back") && value("inVain.end") > 100 * value("inVain.back"),
  },
  {
    quote: "Fraud answers as fast as it ever did and makes no mistake.",
    holds: () => parameters["chain.errorShare"] === 0 && value("stop.inVain.answered") > 0.85 * 30 * answered,
  },
  {
    quote: "of them either went well or lost nearly every order of that hour",
    holds: () => many["evenings.allOrNothing"]! > 0.9,
  },
  {
    quote: "A second more does not make it a little worse. It makes it a little more likely.",
    holds: () =>
      [2, 3, 4, 5, 6].every((place) => many[`evenings.hold.${place}`]! < many[`evenings.hold.${place - 1}`]!),
  },
  {
    quote: "Five times three is fifteen, and Fraud can answer ten.",
    holds: () => asked === 15 && answered === 10 && Math.abs(value("stop.storm.callsPerSecond") - asked) < 1,
  },
  {
    quote: "Three orders a second did so even after thirty seconds, on every evening we tried",
    holds: () => many["evenings.fewerOrders"] === 1 && 3 * parameters["chain.attempts"] <= answered,
  },
  {
    quote: "so did two calls for an order instead of three, and so did two servers instead of one",
    holds: () => many["evenings.twoCalls"] === 1 && many["evenings.twiceAsMany"] === 1 && asked <= 2 * answered,
  },
  {
    quote: "Where it does not fit, the evening hangs on seconds and on luck.",
    holds: () => many["evenings.hold.4"]! > 0.1 && many["evenings.hold.4"]! < 0.9,
  },
  {
    quote: "Systems that are a quarter faster sound like the safe answer.",
    holds: () => many["evenings.quarterFaster"]! < 0.5 && asked > 1.25 * answered,
  },
  {
    quote: "It does not help, because an outage of an hour",
    holds: () => Math.abs(many["green.share"]! - (199 / 200) ** 6) < 0.005,
  },
  {
    quote: "Through the log every order of the evening was handled",
    holds: () => value("log.handled") === 1 && value("log.lost") === 0,
  },
  {
    quote: "of 100 evenings, five minutes after the standstill and still after forty-five",
    holds: () => won("taught") >= 0.7 && won("taughtLate") === won("taught"),
  },
  {
    quote: "asking again for one call in ten at most, and a line of sixteen at most win on",
    holds: () => won("budget") === won("oneAttempt") && won("shortLine") === won("oneAttempt"),
  },
  {
    quote: "waiting six seconds for an answer, pausing a second before asking again, and doing nothing win on",
    holds: () =>
      ["patience", "pause", "nothing"].every((move) => won(move) === won("tempting")) && won("tempting") <= 0.1,
  },
  {
    quote: "no other one has a line",
    holds: () => pinned().lines.every(({ calls }, system) => system === 2 || calls <= 3),
  },
  {
    quote: "From then on hardly any order went through.",
    holds: () => value("served.hour2") === 0 && pinned().brief.lastGoodMinute! < 12,
  },
];
