import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";

/** What happens to orders when one link of a chain stops for a moment? */
export const lens: Lens = {
  id: "outage",
  scenarios: ["outage@1"],
  pinned,
  questions: ["served", "standstill", "buys"],
  numbers: ["served", "servedHour", "waiting", "inVain", "logOldest", "logLongest"],
  stops: ["back", "inVain", "storm"],
  moves: ["set"],
  switches: [
    {
      code: "seconds",
      question: "served",
      overrides: {},
      choice: { parameter: "chain.standstillSeconds", values: [0, 1, 2, 3, 4, 6, 30], initial: 2 },
      guesses: [0, 35, 70, 99],
    },
    { code: "attempts", question: "served", overrides: { "chain.attempts": 1 }, guesses: [0, 35, 70, 99] },
    {
      code: "dropAbandoned",
      question: "served",
      overrides: { "chain.dropAbandoned": true },
      guesses: [0, 35, 70, 99],
      hasPictures: true,
    },
  ],
  challenge,
  presets,
  time: { scale: "hours", hours: 2, fromHour: 20 },
  isOneArchitecture: true,
  dials: [
    "chain.perSecond",
    "chain.systems",
    "chain.servers",
    "chain.answerMs",
    "chain.timeoutMs",
    "chain.attempts",
    "chain.retryAfterMs",
    "chain.dropAbandoned",
    "chain.standstillSeconds",
    "chain.standstillAtMinute",
    "chain.standstillSystem",
    "sending.handleMs",
    "sending.idempotent",
    "sending.dieShare",
  ],
};
