import { formatCount, formatDecimal, formatNumber, formatShare, formatWorkingDays } from "../format.ts";
import { domainName } from "./names.ts";
import { localise } from "../localise.ts";

const SMALL = "none one two three four five six seven eight nine ten eleven twelve".split(" ");
const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

type Value = { value: number | string };

/** How a figure of a run stands in running text, by its unit. */
export const figure = /* @__PURE__ */ localise({
  workingDays: ({ value }: Value) => formatWorkingDays(Number(value)),
  count: ({ value }: Value) => formatNumber(Number(value)),
  share: ({ value }: Value) => formatShare(Number(value)),
  /** Days to a tenth: 7.85 → "7.9 days". */
  days: ({ value }: Value) =>
    `${formatDecimal(Number(value))}\u00a0${formatDecimal(Number(value)) === "1" ? "day" : "days"}`,
  /** A share to a tenth of a per cent: 0.9694 → "96.9 %". */
  shareToTenth: ({ value }: Value) => `${formatDecimal(100 * Number(value))}\u00a0%`,
  /** Whole seconds: 6.98 → "7 seconds". */
  seconds: ({ value }: Value) => formatCount(Number(value), "second", "seconds"),
  /** To a tenth: 1.697 → "1.7". */
  tenth: ({ value }: Value) => formatDecimal(Number(value)),
  systems: ({ value }: Value) => formatCount(Number(value), "system", "systems"),
  /** A small whole number as a word: 4 → "four". */
  words: ({ value }: Value) => SMALL[Number(value)] ?? formatNumber(Number(value)),
  /** System codes as names: "stock prices" → "Stock and Prices". */
  names: ({ value }: Value) => lists.format(String(value).split(" ").map(domainName)),
});
