import type { ValueWords } from "../../../../simulations/views/index.ts";
import { formatCount, formatNumber, formatShare } from "../../format.ts";
import type { LensWords, PageWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { evolution } from "../evolution.ts";
import { valueWords } from "../valueWords.ts";
import { why } from "../why.ts";

const texts = /* @__PURE__ */ localise({
  title: "The evolution",
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
  whyTitle: (p: { code: string; value: number }) => `Why ${formatShare(p.value)}?`,
});

/** Sentences of the evolution as a lens. Those of its own page are in evolution.ts. */
export const words = {
  ...texts,
  picture: { chart: valueWords satisfies ValueWords, names: evolution.names },
  phrase: evolution.phrase,
  cause: why.cause,
  tables: { picture: evolution.table },
  columns: { quarter: evolution.columns.quarter, ...evolution.names },
  cell: ({ column, value }: { column: string; value: number | string }) =>
    column === "quarter" || typeof value === "string" ? String(value) : formatShare(value),
} satisfies LensWords;

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "The value curve, four architectures, one world.",
  documentTitle: evolution.documentTitle,
  description: evolution.description,
  lead: evolution.lead,
  noScript: evolution.noScript,
}) satisfies PageWords;
