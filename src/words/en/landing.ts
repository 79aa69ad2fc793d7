import { formatCount, formatNumber, formatWorkingDays } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of the landing page. Figures come in as numbers, from the run. */
export const landing = /* @__PURE__ */ localise({
  documentTitle: "Past the Plateau: what Apache Kafka is for",
  description:
    "A free, interactive course on what Apache Kafka is for. One retailer, eight modules, and simulations that run in your browser.",
  kicker: "A course on what Apache Kafka is for",
  /** The headline's two sentences, each on a line of its own where there is room. */
  headline: ["It’s two days’ work.", "When will it be done?"],
  lead: "Watch one retailer add a system every quarter while the same small wish waits its turn.",
  run: "Run the first year",
  opening: "Setting up Larkfield …",
  skip: "Skip ahead",
  runOn: "Run on",
  findOut: (p: { minutes: number }) => `Find out why (${formatCount(p.minutes, "minute", "minutes")})`,
  again: "Run it again",

  firstYear: (p: { fromDays: number; toDays: number }) =>
    `From ${formatNumber(p.fromDays)} to ${formatWorkingDays(p.toDays)}.`,
  stillTwoDays: "Still two days’ work.",
  dragTheDot: "Drag the dot: where is it at the end of year three?",
  guessLabel: "Your guess for the last half of year three, in working days",
  guessValue: (p: { days: number }) => formatWorkingDays(p.days),
  guessOpen: (p: { days: number }) => `you say ${formatNumber(p.days)}`,
  guessKept: (p: { days: number }) => `you said ${formatNumber(p.days)}`,
  verdict: (p: { days: number; guessDays: number }) =>
    `${formatWorkingDays(p.days)}. You said ${formatNumber(p.guessDays)}.`,
  verdictWithoutGuess: (p: { days: number }) => `${formatWorkingDays(p.days)}.`,
  verdictTwo: "Two of them were work.",

  chartTitle: "Working days from wish to figure",
  year: (p: { year: number }) => `Year ${formatNumber(p.year)}`,
  workItself: (p: { days: number }) => `the work itself: ${formatNumber(p.days)}`,
  quarter: (p: { quarter: number }) => `quarter ${formatNumber(p.quarter)}`,
  plateLabel: (p: { systems: number; links: number }) =>
    `Larkfield’s systems on a ring: ${formatNumber(p.systems)} stations, ${formatNumber(p.links)} links, and the tickets waiting at each team.`,
  plateTitle: "Larkfield",
  legend: { current: "up to date", late: "tells an old truth", ticket: "an open ticket" },
  counts: (p: { systems: number; links: number; tickets: number }) =>
    `${formatCount(p.systems, "system", "systems")}, ${formatCount(p.links, "link", "links")}, ${formatCount(p.tickets, "open ticket", "open tickets")}`,
  failed: "The simulation did not start in this browser. The lesson tells the same story in words and pictures.",
  readInstead: "Read the lesson",

  below: {
    courseTitle: "Then the road goes on",
    courseLine:
      "Larkfield buys a message bus, then a platform, and stops halfway up. Eight modules lead past that point, one bad Monday at a time.",
    toCourse: "See the whole course",
    howTitle: "Guess, run, compare",
    how: [
      {
        title: "You guess first",
        text: "Five numbers or a curve. It takes a minute, and it is the minute that makes the rest stick.",
      },
      {
        title: "Then it runs",
        text: "A real simulation in your browser. Same seed, same three years, whoever presses Play.",
      },
      {
        title: "And you ask why",
        text: "Any number opens the chain of events that led to it, in the words of the business.",
      },
    ],
    whoTitle: "For both sides of the table",
    who: "Written for the people who ask for data and the people who move it. Free, without an account, and nothing leaves your browser.",
  },
});
