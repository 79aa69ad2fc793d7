import type { RefusalCode } from "../../../simulations/business/index.ts";
import { capital, formatNumber } from "../format.ts";
import { teamName as team } from "./names.ts";

type Told = Readonly<Record<string, string | number | boolean | null>>;

const roles: Readonly<Record<string, string>> = {
  learner: "you",
  businessOwner: "the business owner",
  domainLead: "the lead of the domain",
  platformLead: "the lead of the platform",
  director: "the managing director",
};
/** Who gave an order, by the name of the role. */
export const role = (code: unknown): string => roles[String(code)] ?? String(code);

const names = (p: Told): string => (p.names === "" ? "nobody" : String(p.names).split(", ").map(role).join(" or "));
const meant = ({ nearest }: Told): string =>
  nearest === undefined || nearest === "" ? "" : ` Was “${nearest}” meant?`;

/** Why an order was not carried out, by the code that the model gives; each is a whole sentence. */
export const refusalSentences = {
  "unknown-command": (p) => `There is no order “${p.value}”. There are ${p.names}.${meant(p)}`,
  "not-here": (p) => `“${p.value}” cannot be ordered here. ${p.names === "" ? "Nothing can" : `What can: ${p.names}`}.`,
  "unknown-role": (p) => `Nobody here is called “${p.by}”. There are ${p.names}.${meant(p)}`,
  "role-may-not": (p) => `This is not for ${role(p.by)} to order. It is for ${names(p)}.`,
  "bad-instant": (p) => `“${p.value}” is no instant of the run. Instants are whole milliseconds.`,
  "missing-field": (p) => `The order says nothing about “${p.field}”. Add it.`,
  "unknown-field": (p) => `An order of this kind has no “${p.value}”. It has ${p.names}.${meant(p)}`,
  "bad-field": (p) =>
    `“${p.field}” cannot be “${p.value}”.${
      p.least === undefined ? "" : ` It is from ${formatNumber(Number(p.least))} to ${formatNumber(Number(p.most))}.`
    }${p.names === undefined || p.names === "" ? "" : ` It is one of ${p.names}.`}${meant(p)}`,
  "unknown-domain": (p) => `Nobody of number ${p.value} takes part in this run. There are ${p.names}.`,
  "not-joined": (p) =>
    `${team(p.domain)} joins on day ${formatNumber(Number(p.joinsAt) / 86_400_000)} only. Give the order then.`,
  "already-published": (p) => `${team(p.domain)} has published its facts already, or is about to.`,
  "no-such-team": () => "This business has no central team. Choose another team.",
  "nobody-there": (p) => `Nobody works for ${team(p.team)} who could go. Choose another team.`,
  "person-has-order": (p) => `Whoever works for ${team(p.team)} has an order to go already. Choose another team.`,
  "same-team": (p) => `Nobody goes from ${team(p.team)} to the same team. Choose another one.`,
  "owner-not-chosen": (p) =>
    `It has not been chosen that ${team(p.domain)} stands behind its facts. Choose that first.`,
  "already-enabled": (p) => `${team(p.domain)} stands behind its facts already, or is being trained for it.`,
  "already-ordered": (p) => `The enabling team has ${team(p.domain)} on its list already.`,
  "no-such-key": (p) => `There is no key ${p.key}; there are ${p.keys}, counted from 0.`,
  "already-read": (p) => `${team(p.domain)} has all facts of ${team(p.owner)}, or has ordered them.`,
  "no-consumers": () => "No group of consumers reads a topic in this business.",
  "no-such-copy": (p) =>
    Number(p.copies) === 0
      ? "Nothing is handed on in this business."
      : `There is no copy ${p.copy}; the last one is copy ${p.copies}.`,
  "nobody-enables": () => "Nobody is in the enabling team. Send somebody there first.",
  "already-told": (p) => `${team(p.domain)} tells every reader already.`,
  "already-withheld": (p) => `${team(p.domain)} waits for as long already.`,
  "unknown-setting": (p) => `There is no setting “${p.parameter}”.${meant(p)}`,
  "bad-setting": (p) =>
    `The setting “${p.parameter}” cannot be “${p.value}”.${
      p.least === undefined ? "" : ` It is from ${formatNumber(Number(p.least))} to ${formatNumber(Number(p.most))}.`
    }${p.names === undefined ? "" : ` It can be ${p.names}.`}${meant(p)}`,
  "settled-at-start": (p) => `“${p.parameter}” is settled when a run begins. It cannot be ordered in the run.`,
  "one-for-all": (p) => `“${p.parameter}” holds for the whole business. It cannot be ordered for one domain.`,
  "before-day-zero": () => "Before day 0 everything is connected pair by pair. Choose from day 0 on.",
  "contradictory-rows": (p) => `“${p.one}” and “${p.other}” contradict each other. Order both at the same instant.`,
  "no-way-back": () => "These facts travel in topics already. There is no way back to calls and files.",
  "two-orders": (p) => `Two orders of this instant say different things about “${p.parameter}”. Keep one of them.`,
  "already-so": (p) => `“${p.parameter}” is “${p.value}” already.`,
  "no-points-left": (p) =>
    `This takes ${formatNumber(Number(p.points))} of your attention, and ${formatNumber(Number(p.left))} is left. Wait for the next quarter.`,
} as const satisfies Readonly<Record<RefusalCode, (p: Told) => string>>;

const sentences: Readonly<Record<string, (p: Told) => string>> = refusalSentences;

/** The sentence of a refusal; one that nobody wrote a sentence for says its code. */
export function sayRefusal({ code, parameters }: { code: string; parameters: Told }): string {
  return Object.hasOwn(sentences, code)
    ? capital(sentences[code]!(parameters))
    : `This cannot be done now (“${code}”).`;
}
