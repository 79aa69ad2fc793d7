import { formatCount, formatNumber, formatWorkingDays } from "../format.ts";
import { localise } from "../localise.ts";
import { count, systemName, type Facts } from "./tangle.ts";

/** The three conditions of the challenge, with what the run says about them as soon as it can. */
const conditions: Readonly<Record<string, (p: { target: number; value: number | null }) => string>> = {
  "challenge.wait": ({ target, value }) =>
    `wait at most ${formatWorkingDays(target)}${value === null ? "" : ` (${formatWorkingDays(value)})`}`,
  "challenge.budget": ({ target, value }) =>
    `at most ${formatCount(target, "team day", "team days")}${value === null ? "" : ` (${formatNumber(value)})`}`,
  "challenge.connected": ({ target, value }) =>
    `all ${formatNumber(target)} systems connected${value === null ? "" : ` (${formatNumber(value)})`}`,
};

/** What the run says about an attempt, by code; systems come as places in the scenario. */
const told: Readonly<Record<string, (facts: Facts, codes: readonly string[]) => string>> = {
  "told.nothingPublished": () => "Nothing was published.",
  "told.sendsSeparately": (facts, codes) =>
    `${systemName(codes[count(facts, "system")] ?? "")} still sends ${formatCount(count(facts, "links"), "separate file", "separate files")}.`,
  "told.publishingWaited": (facts, codes) =>
    `Publishing at ${systemName(codes[count(facts, "system")] ?? "")} waited ${formatWorkingDays(count(facts, "days"))} in the queue it was meant to shorten.`,
  "told.hired": (facts) =>
    `You hired ${formatCount(count(facts, "people"), "person", "people")} for ${formatCount(count(facts, "days"), "day", "days")}.`,
};

/** Sentences of "Try to break it" and of the moves that a sandbox shares with it. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: { budgetDays: number; waitDays: number; systems: number }) =>
    `You have ${formatNumber(p.budgetDays)} team days, days of work that one person can spend on this. Get the wait to ${formatWorkingDays(p.waitDays)} or less in the last half-year, with all ${formatNumber(p.systems)} systems connected. Pause at any moment, pick a team, and act. Every move can be undone.`,
  team: "Team",
  option: (p: { code: string; readers: number }) =>
    `${systemName(p.code)} · ${formatCount(p.readers, "reader", "readers")}`,
  publish: (p: { days: number }) => `Publish its fact once (${formatCount(p.days, "team day", "team days")})`,
  hire: (p: { days: number }) =>
    p.days > 0 ? `Hire one person until the end (${formatCount(p.days, "team day", "team days")})` : "Hire one person",
  published: (p: { state: string }) => (p.state === "yes" ? "Published" : "Publishing is under way"),
  budgetLeft: (p: { left: number; budget: number }) =>
    `${formatNumber(p.left)} of ${formatNumber(p.budget)} team days left`,
  startFirst: "Press Play first. Then pause and act, or drag the time back and act there.",
  states: { met: "met", unmet: "not met", open: "not known yet" },
  condition: (p: { code: string; target: number; value: number | null }) => conditions[p.code]?.(p) ?? p.code,
  won: "You did it.",
  lost: "Not this time.",
  alsoWorks: "One more person in every team would work as well. That is twelve salaries for good; this was paid once.",
  told: (p: { code: string; facts: Facts; codes: readonly string[] }) => told[p.code]?.(p.facts, p.codes) ?? "",
});
