import type { RefusalCode } from "../../../simulations/business/index.ts";
import { formatNumber } from "../format.ts";

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
    `${p.domain} joins on day ${formatNumber(Number(p.joinsAt) / 86_400_000)} only. Give the order then.`,
} as const satisfies Readonly<Record<RefusalCode, (p: Told) => string>>;

const sentences: Readonly<Record<string, (p: Told) => string>> = refusalSentences;

/** The sentence of a refusal; one that nobody wrote a sentence for says its code. */
export function sayRefusal({ code, parameters }: { code: string; parameters: Told }): string {
  return Object.hasOwn(sentences, code) ? sentences[code]!(parameters) : `This cannot be done now (“${code}”).`;
}
