import { capital, formatNumber, formatShare } from "../format.ts";
import { architectureName, architectureNames } from "./names.ts";

type Facts = Readonly<Record<string, number | string>>;

const number = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const share = (facts: Facts, name: string): string => formatShare(number(facts, name));
const quarter = (facts: Facts, name = "quarter"): string => `quarter ${formatNumber(number(facts, name))}`;

/** Keys of curves that are no architecture, as they stand in a sentence. */
const variants: Readonly<Record<string, string>> = {
  allCalls: "point-to-point with calls everywhere",
  everyoneTold: "the bus with everyone told",
  carefulBus: "the careful bus",
  servedBus: "the careful bus whose owners serve the old meaning",
  bigCleanCentre: "the platform with a big, clean centre",
  growingCentre: "the platform with a growing centre",
  contractsOnCalls: "contracts on calls",
};
/** A curve by its key, as it stands in a sentence; undefined for one without a name. */
export const courseName = (key: string): string | undefined =>
  variants[key] ?? (key in architectureNames ? architectureName(key) : undefined);
const name = (facts: Facts, key = "key", label = "label"): string =>
  courseName(String(facts[key])) ?? String(facts[label] ?? "");
const YEARS: Readonly<Record<number, string>> = { 4: "one year", 8: "two years", 12: "three years" };
const after = (facts: Facts): string => {
  const years = YEARS[number(facts, "quarter")];
  return years === undefined ? `In ${quarter(facts)}` : `After ${years}`;
};

/** What the value chart says instead of a picture, by code. Every figure is read off the run. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "value.nothing": () => "Nothing has been run yet.",
  "value.begins": (p) => `${capital(name(p))} begins at ${share(p, "value")}.`,
  "value.curve": (p) =>
    `${capital(name(p))} goes from ${share(p, "value")} to ${share(p, "lastValue")}; its best is ${share(p, "bestValue")}, in ${quarter(p, "bestQuarter")}.`,
  "value.leads": (p) =>
    `${after(p)}, ${name(p)} leads with ${share(p, "value")}; next is ${name(p, "secondKey", "second")} with ${share(p, "secondValue")}.`,
  "value.level": (p) =>
    `${after(p)}, ${name(p)} and ${name(p, "secondKey", "second")} are level, at ${share(p, "value")}.`,
  "value.passes": (p) =>
    `${capital(name(p))} passes ${name(p, "passedKey", "passed")} in ${quarter(p)} and stays ahead from there on.`,
  "value.byHand": (p) => `Deciding everything by hand would have earned ${share(p, "value")}.`,
  "value.guessed": (p) => `For the end of ${name(p)} you drew ${share(p, "guess")}; the run says ${share(p, "value")}.`,
  "value.before": (p) => `Before the change, ${name(p)} ended at ${share(p, "before")}, now at ${share(p, "value")}.`,
  "value.band": (p) =>
    `Over the seeds, eight in ten runs of ${name(p)} end between ${share(p, "low")} and ${share(p, "high")}.`,
};

/** One sentence of the chart's text equal, by its code. */
export function valuePhrase({ code, parameters }: { readonly code: string; readonly parameters: Facts }): string {
  return phrases[code]?.(parameters) ?? code;
}
