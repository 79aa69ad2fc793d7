import type { ValueWords } from "../../../../simulations/views/index.ts";
import { formatCount, formatNumber, formatShare } from "../../format.ts";
import type { LensWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { evolution } from "../evolution.ts";
import { valueWords } from "../valueWords.ts";
import { why } from "../why.ts";

const texts = /* @__PURE__ */ localise({
  title: "The evolution",
  line: "The value curve, four architectures, one world.",
  question: "How much of what perfect information would earn do its decisions earn?",
  numbers: {
    value: { label: "of what perfect information would earn", say: (p: { value: number }) => formatShare(p.value) },
    trust: { label: "mean trust in the data", say: (p: { value: number }) => formatShare(p.value) },
    openTickets: {
      label: "tickets open at the quarter’s end",
      say: (p: { value: number }) => formatNumber(p.value),
    },
    leadTimeDays: {
      label: "from a need or change to working",
      say: (p: { value: number }) => formatCount(p.value, "day", "days"),
    },
  },
  evidence: {
    range: (p: Readonly<Record<string, number>>) =>
      `In ${formatNumber(p["wins"]!)} of ${formatNumber(p["seeds"]!)} Larkfields the same one of the four ends highest, between ${formatNumber(p["low"]! * 100)} and ${formatShare(p["high"]!)}.`,
    chosen: (p: Readonly<Record<string, number>>) =>
      `The one shown is number ${formatNumber(p["shown"]!)} of ${formatNumber(p["seeds"]!)}: the nearest to the average of all, in every quarter.`,
    breaks: (p: Readonly<Record<string, number>>) =>
      `It hangs on who goes on serving the old meaning of a fact until its readers have moved: of the ways in which others do that, too, ${formatNumber(p["above"]!)} end higher still.`,
    link: "Where it holds, and where it does not",
  },
  whyTitle: (p: { code: string; value: number }) => `Why ${formatShare(p.value)}?`,
});

/** Sentences of the evolution as a lens. Those of its own page are in evolution.ts. */
export const words = {
  ...texts,
  page: {
    documentTitle: evolution.documentTitle,
    description: evolution.description,
    lead: evolution.lead,
    noScript: evolution.noScript,
  },
  picture: { chart: valueWords satisfies ValueWords, names: evolution.names },
  phrase: evolution.phrase,
  cause: why.cause,
  tables: { picture: evolution.table },
  columns: { quarter: evolution.columns.quarter, ...evolution.names },
  cell: ({ column, value }: { column: string; value: number | string }) =>
    column === "quarter" || typeof value === "string" ? String(value) : formatShare(value),
} satisfies LensWords;
