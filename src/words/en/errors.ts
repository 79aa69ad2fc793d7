import { localise } from "../localise.ts";
import { allowed, meant, number, unknown } from "./errorParts.ts";
import type { Parameters, Problem } from "./errorParts.ts";
import { sayRefusal } from "./orders.ts";

/**
 * Every sentence says what happened, why, and what to do. Codes: simulations/runner, simulations/business, src/learner.
 * Those of links and files are in sharedErrors.ts, because a page needs them only after it has read one.
 */
export const errorSentences: Readonly<Record<string, (p: Parameters) => string>> = {
  "worker.unavailable": () =>
    "Your browser did not let the simulation start in the background. A strict setting, an old version, or the frame that the page stands in can be the reason. Reload the page, or open it on its own or in another browser; the text reads in full without the run.",
  "part.missing": () =>
    "A part of this page did not arrive: it was replaced by an update, held back by a blocker, or the connection broke off. Reload the page and try again; what you stored is safe.",
  "worker.failed": (p) =>
    p.reason === undefined || p.reason === ""
      ? "The simulation stopped in the middle of its work, and your browser does not say why. Start it again; it begins from the same run."
      : `The simulation stopped in the middle of its work. Your browser says: “${p.reason}”. Start it again; it begins from the same run.`,
  "worker.unreadable": () =>
    "The simulation answered something this page could not read. Reload the page: after an update, half of it may be old.",
  "worker.silent": (p) =>
    `The simulation has not answered for ${number(p.seconds)} seconds. This device may be very busy. Start it again when it is not.`,
  "lens.unknown": (p) =>
    `This page asks for the simulation “${p.lens}”, and the part that plays it does not have it. Reload the page: after an update, half of it may be old.`,

  "unknown-scenario": (p) => unknown("story", p.scenario, p),
  "bad-scenario": () => "The description of this business contradicts itself, so nothing was run.",
  "unknown-architecture": (p) => unknown("architecture", p.architecture, p),
  "unknown-parameter": (p) => unknown("setting", p.parameter, p),
  "bad-parameter": (p) =>
    `The setting “${p.parameter}” cannot be “${p.value}”. ${allowed(p)}${meant(p, "Choose one of these.")}`,
  "contradictory-choices": (p) =>
    `The choices “${p.one}” and “${p.other}” contradict each other: no business can have both. Change one of the two.`,
  "bad-seed": (p) => `There is no Larkfield number “${p.seed}”. Its number is whole, from 0 to 4,294,967,295.`,
  "run-too-large": (p) =>
    `This run would have about ${number(p.events)} events, and a page can carry ${number(p.most)}. Take fewer years, fewer domains or facts that change less often.`,
  "bad-command": (p) => sayRefusal({ code: String(p.reason), parameters: p }),
  "unknown-wish": () => "This wish does not occur in this run. Choose one that does.",
  "unknown-cause": (p) => `Nothing in this run is called “${p.id}”. ${meant(p, "Choose one of its steps.")}`,

  "learner.memoryOnly": (p) =>
    p.reason === "full"
      ? "This device has no room left for your log. Everything works, but what you do now is forgotten when you leave this page. Make room, and it is kept again."
      : "Your browser keeps no data for this site, as in a private window. Everything works, but what you do here is forgotten when you leave this page.",
};

export const errors = /* @__PURE__ */ localise({
  /** Stands before the sentence of `learner.memoryOnly`. */
  notKeptTitle: "Not kept on this device",
  /** The sentence for an error; one that nobody wrote a sentence for still says its code. */
  say: ({ code, parameters }: Problem): string =>
    Object.hasOwn(errorSentences, code)
      ? errorSentences[code]!(parameters)
      : `Something went wrong that we have no sentence for yet (“${code}”). Reload the page; what you stored is safe.`,
});
