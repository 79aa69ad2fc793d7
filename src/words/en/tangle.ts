import { formatCount, formatNumber, formatShare, formatWorkingDays } from "../format.ts";

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
function systemName(code: string | number): string {
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

/** Sentences of the tangle: its stations, its stops, its numbers, its chains of causes, its challenge. */
export const tangle = {
  title: "The tangle",
  question: "The same two days of work: when is it done?",
  systems,
  systemName: (p: { code: string }) => systemName(p.code),
  ticketCount: (p: { kind: string; count: number }) =>
    ticketCounts[p.kind]?.(p.count) ?? formatCount(p.count, "ticket", "tickets"),
  station: (p: { code: string; open: number }) => `${systemName(p.code)}, ${formatCount(p.open, "ticket", "tickets")} open`,
  stations: "Stations",
  heading: (p: { year: number; quarter: number; systems: number }) =>
    `Larkfield, year ${formatNumber(p.year)}, quarter ${formatNumber(p.quarter)}`,
  numbers: {
    links: "links",
    openTickets: "open tickets",
    waitDays: "from wish to working",
    integrationShare: "of team time on integration",
    connections: "connections",
    translations: "translations",
    lateShare: "of links tell an old truth",
    none: "none yet",
  },
  days: (p: { days: number }) => formatWorkingDays(p.days),
  share: (p: { share: number }) => formatShare(p.share),
  why: "why?",
  whyTitle: (p: { days: number }) => `Why ${formatWorkingDays(p.days)}?`,
  whyClose: "Close",
  whyLoading: "Looking it up in the run …",
  whyJump: "Go to this moment",
  whyBecause: "because",
  switches: {
    own: "own link for every reader",
    changes: { title: "No changes", text: "Same twelve systems, same 66 links. But nothing ever changes its meaning." },
    stopAt: { title: "Stop earlier", text: "Larkfield stops adding systems. Where would you have stopped?" },
    publish: {
      title: "Everyone publishes once",
      text: "Each team describes its fact once, for everyone. Same changes, same wishes, same people.",
    },
    days: "How long would the wish take in the last half-year?",
    about: (p: { days: number }) => `about ${formatWorkingDays(p.days)}`,
    stopLabel: (p: { systems: number }) => `stop at ${formatNumber(p.systems)}`,
  },
  rings: (p: { links: number; connections: number; translations: number }) =>
    `${formatCount(p.links, "link", "links")} here; ${formatCount(p.connections, "connection", "connections")} there, and still ${formatCount(p.translations, "translation", "translations")}.`,
};
