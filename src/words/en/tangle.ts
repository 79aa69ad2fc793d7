import { formatCount, formatNumber, formatShare, formatWorkingDays } from "../format.ts";
import { localise } from "../localise.ts";

const systems: Readonly<Record<string, string>> = {
  stock: "Stock",
  purchasing: "Purchasing",
  prices: "Prices",
  finance: "Finance",
  orders: "Orders",
  products: "Products",
  customers: "Customers",
  shops: "Shops",
  warehouse: "Warehouse",
  delivery: "Delivery",
  returns: "Returns",
  contact: "Contact centre",
};

/** Name of a system by its code. A code without a name shows as it is, which a test forbids for the scenario. */
export function systemName(code: string | number): string {
  return systems[code] ?? String(code);
}

/** One kind of ticket in a sentence: 71, "adapt" → "71 adaptations". */
const ticketCounts: Readonly<Record<string, (count: number) => string>> = {
  own: (count) => `${formatNumber(count)} of the team’s own`,
  adapt: (count) => formatCount(count, "adaptation", "adaptations"),
  repair: (count) => formatCount(count, "repair", "repairs"),
  connect: (count) => formatCount(count, "new connection", "new connections"),
  wish: (count) => formatCount(count, "wish", "wishes"),
  publish: (count) => formatCount(count, "publication", "publications"),
  move: (count) => formatCount(count, "move to a published fact", "moves to published facts"),
};

export type Facts = Readonly<Record<string, number | string | null>>;
/** A fact that is a number; 0 where the run has none. */
export const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const name = (facts: Facts, key: string): string => systemName(String(facts[key] ?? ""));

/** The kinds named in a queue, the most frequent first, at most three: "71 adaptations, 22 of the team’s own, 12 wishes". */
function queueInWords(facts: Facts): string {
  return Object.keys(ticketCounts)
    .map((kind) => ({ kind, count: count(facts, kind) }))
    .filter((one) => one.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
    .map((one) => ticketCounts[one.kind]?.(one.count) ?? "")
    .join(", ");
}

/** One step of a chain of causes, by the code the business gives it. */
const causes: Readonly<Record<string, (facts: Facts) => string>> = {
  "wish.took": (facts) =>
    `${name(facts, "asker")} asked ${name(facts, "owner")} for a figure: ${formatWorkingDays(count(facts, "days"))}, ${formatNumber(count(facts, "workDays"))} of them work`,
  "wish.waiting": (facts) =>
    `${name(facts, "asker")} asked ${name(facts, "owner")} for a figure and has waited ${formatWorkingDays(count(facts, "days"))}`,
  "ticket.waited": (facts) =>
    `${formatCount(count(facts, "workDays"), "day", "days")} of work at ${name(facts, "system")} waited ${formatWorkingDays(count(facts, "days"))}`,
  "queue.before": (facts) =>
    `${formatCount(count(facts, "tickets"), "ticket", "tickets")} stood before it: ${queueInWords(facts)}`,
  "changes.redone": (facts) =>
    `the ${formatCount(count(facts, "adaptations"), "adaptation", "adaptations")} come from ${formatCount(count(facts, "changes"), "change", "changes")} at ${name(facts, "system")}, each done again for up to ${formatCount(count(facts, "readers"), "reader", "readers")}`,
};

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  "stop.change": (facts) =>
    `${name(facts, "system")} changed. ${formatCount(count(facts, "readers"), "reader", "readers")}, ${formatCount(count(facts, "tickets") || count(facts, "readers"), "ticket", "tickets")}.`,
  "stop.stack": (facts) =>
    `${name(facts, "system")} has ${formatCount(count(facts, "tickets"), "ticket", "tickets")} open. Two people, and half of their time is taken.`,
  "stop.freeze": (facts) =>
    `${formatCount(count(facts, "systems"), "system", "systems")}, ${formatCount(count(facts, "links"), "link", "links")}${count(facts, "connecting") > 0 ? `, the last ${formatNumber(count(facts, "connecting"))} being built` : ""}. From here on no system joins. What will the wait do?`,
};

/** Sentences of the tangle: its stations, its stops, its numbers, its chains of causes. */
export const tangle = /* @__PURE__ */ localise({
  title: "The tangle",
  question: "The same two days of work: when is it done?",
  systems,
  systemName: (p: { code: string }) => systemName(p.code),
  ticketCount: (p: { kind: string; count: number }) =>
    ticketCounts[p.kind]?.(p.count) ?? formatCount(p.count, "ticket", "tickets"),
  station: (p: { code: string; open: number }) =>
    `${systemName(p.code)}, ${formatCount(p.open, "ticket", "tickets")} open`,
  stations: "Stations",
  heading: (p: { year: number; quarter: number; systems: number }) =>
    `Larkfield, year ${formatNumber(p.year)}, quarter ${formatNumber(p.quarter)}`,
  numbers: {
    links: "links",
    openTickets: "open tickets",
    waitDays: "waited by the latest wish to work",
    waitDaysHalf: "from wish to working, last half-year",
    integrationShare: "of team time on integration",
    connections: "connections",
    translations: "translations",
    lateShare: "of links tell an old truth",
    none: "none yet",
  },
  days: (p: { days: number }) => formatWorkingDays(p.days),
  share: (p: { share: number }) => formatShare(p.share),
  why: "why?",
  whyTitle: (p: { days: number; of: "half" | "last" }) =>
    p.of === "half"
      ? `Why ${formatWorkingDays(p.days)}? One wish of that half-year:`
      : `Why ${formatWorkingDays(p.days)}?`,
  whyClose: "Close",
  chartLater: "The curve of waiting times draws itself here while the run plays.",
  whyLoading: "Looking it up in the run …",
  whyJump: "Go to this moment",
  whyBecause: "because",
  cause: (p: { code: string; facts: Facts }) => causes[p.code]?.(p.facts) ?? p.code,
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { days: number; isAsWritten: boolean }) =>
    `Three years. In the last half-year a wish took ${formatWorkingDays(p.days)}.${p.isAsWritten ? " Two of them were work." : ""}`,
  switches: {
    own: "own link for every reader",
    changes: { title: "No changes", text: "Same twelve systems, same 66 links. But nothing ever changes its meaning." },
    stopAt: { title: "Stop earlier", text: "Larkfield stops adding systems. Where would you have stopped?" },
    publish: {
      title: "Everyone publishes once",
      text: "Each team describes its fact once, for everyone. Same changes, same wishes, same people.",
    },
    days: "How long would the wish take in the last half-year?",
    stopLabel: (p: { systems: number }) => `stop at ${formatNumber(p.systems)}`,
  },
  rings: (p: { links: number; connections: number; translations: number }) =>
    `${formatCount(p.links, "link", "links")} here; ${formatCount(p.connections, "connection", "connections")} there, and still ${formatCount(p.translations, "translation", "translations")}.`,
});
