import { formatCount, formatDecimal } from "../format.ts";
import { localise } from "../localise.ts";

const MEGABYTE = 1_000_000;
const size = (bytes: number): string => `${formatDecimal(bytes / MEGABYTE)}\u00a0MB`;
const files = (count: number): string => formatCount(count, "file", "files");

/** Sentences of what works without a network. */
export const offline = /* @__PURE__ */ localise({
  newer: "There is a newer edition of this course. The page is then loaded anew; what you guessed and wrote is kept.",
  useNewer: "Use it now",
  notNow: "Later",

  documentTitle: "Without a network · Past the Plateau",
  description: "What of the course is kept on this device.",
  title: "You are without a network",
  lead: "This page has not been looked at on this device before, so it is not kept here. What you have looked at is:",
  noScript: "What is kept on a device can only be told with JavaScript.",
  nothingKept: "Nothing is kept yet. Pages are kept as soon as you have looked at them.",
  whole: "With a network, “My course” keeps the whole course on this device, if you like.",

  keepTitle: "Without a network",
  keepNote: "What you have looked at works without a network. For a journey, you can keep the rest as well.",
  keepLooking: "Looking what is kept …",
  keepWhole: (p: { bytes: number }) => `Keep the whole course (${size(p.bytes)})`,
  keeping: (p: { done: number; total: number }) => `${size(p.done)} of ${size(p.total)}`,
  keepingLabel: "How much of the course is kept",
  cancel: "Stop",
  cancelled: "Stopped. What had come is kept.",
  isWhole: (p: { files: number; bytes: number }) =>
    `The whole course is kept on this device: ${files(p.files)}, ${size(p.bytes)}.`,
  forget: "Remove it again",
  forgotten: "Removed. Your guesses and answers are still here; pages are kept again as you look at them.",
  trouble: {
    full: "There is not enough room on this device. Free some, or remove what is kept, and try again. What had come is kept.",
    away: "The network was gone before everything had come. What had come is kept; try again when it is back.",
    changed: "The course has changed meanwhile. Load this page anew, and try again.",
    unknown: "Keeping did not work, and the browser did not say why. Load this page anew, and try again.",
  },
  unable:
    "This browser keeps no pages here: it is a private window, it is too old, or the address does not begin with https.",
});
