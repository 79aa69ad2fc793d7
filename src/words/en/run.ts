import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";
import type { Moment } from "../Moment.ts";

type Unit = "day" | "hour" | "minute" | "second";

const nouns: Readonly<Record<Unit, [string, string]>> = {
  day: ["working day", "working days"],
  hour: ["hour", "hours"],
  minute: ["minute", "minutes"],
  second: ["second", "seconds"],
};

/** "20:14:06", or with more than one day "day 2, 20:14". */
function clock(p: Exclude<Moment, { year: number }>): string {
  const time = [p.hour, p.minute, ...(p.second === null ? [] : [p.second])];
  const digits = time.map((part) => String(part).padStart(2, "0")).join(":");
  return p.day === null ? digits : `day ${formatNumber(p.day)}, ${digits}`;
}

/** Sentences of run control: the bar under every simulation, its menu, its problems. */
export const run = /* @__PURE__ */ localise({
  play: "Play",
  pause: "Pause",
  next: "Next",
  goOn: "Go on",
  again: "Watch again",
  more: "More",
  less: "Less",
  opening: "Larkfield is opening …",
  sliderLabel: {
    years: "Time, in working days",
    days: "Time, in minutes",
    hours: "Time, in seconds",
    minutes: "Time, in seconds",
  },
  instant: (p: Moment) =>
    "year" in p
      ? `Year ${formatNumber(p.year)}, quarter ${formatNumber(p.quarter)}, working day ${formatNumber(p.day)}`
      : clock(p),
  instantShort: (p: Moment) => ("year" in p ? `y${formatNumber(p.year)} · q${formatNumber(p.quarter)}` : clock(p)),
  step: "Step",
  stepEvent: "one event",
  stepUnit: { day: "one day", hour: "one hour", minute: "one minute", second: "one second" },
  stepBack: "Step back",
  stepOn: "Step on",
  speed: "Speed",
  speedOf: (p: { count: number; unit: Unit }) => `${formatCount(p.count, ...nouns[p.unit])} a second`,
  speedTicket: "Follow single tickets",
  restart: "Back to the start",
  another: "Another Larkfield",
  anotherNote: (p: { seed: number }) => `This is Larkfield ${formatNumber(p.seed)}.`,
  undo: "Undo",
  redo: "Redo",
  copyLink: "Copy a link to this moment",
  linkCopied: "Link copied. It holds the whole run and this moment.",
  linkShown: "Copy this address:",
  saveFile: "Save as a file",
  openFile: "Open a file",
  keys: "Keys",
  keyList: [
    { keys: "Space", does: "play or pause" },
    { keys: "→ ←", does: "a step on or back" },
    { keys: "Page ↓, Page ↑", does: "next stop or the one before, then the page" },
    { keys: "B", does: "black screen" },
    { keys: "Home, End", does: "start, end" },
    { keys: "Z, Y", does: "undo, redo" },
    { keys: "?", does: "show or hide this list" },
  ],
  heading: (p: Moment) =>
    "year" in p
      ? `Larkfield, year ${formatNumber(p.year)}, quarter ${formatNumber(p.quarter)}`
      : `Larkfield, ${clock(p)}`,
  noneYet: "none yet",
  why: "why?",
  whyClose: "Close",
  whyLoading: "Looking it up in the run …",
  whyJump: "Go to this moment",
  whyBecause: "because",
  inWords: "The picture in words",
  failedTitle: "The simulation stopped",
  /** Title for "worker.unavailable": it never began. */
  notStartedTitle: "The simulation could not start",
  failedNote: "Your guesses and answers are safe. The run can be started again from its beginning.",
  retry: "Start it again",
  linkProblem: "This link could not be opened",
  openPinned: "Open today’s Larkfield instead",
  fileProblem: "This file could not be opened",
  saved: (p: { fileName: string }) => `Saved as ${p.fileName}.`,
});
