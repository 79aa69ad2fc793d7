import { formatDecimal, formatNumber } from "../format.ts";
import { sayCause } from "./why.ts";

type Told = Readonly<Record<string, number | string | null>>;

/** What the command line says of a run of Larkfield, beside its figures. */
export const simulate = {
  whyTitle: (p: { id: string; architecture: string; seed: number; day: number }) =>
    `Why ${p.id}? (${p.architecture}, Larkfield ${p.seed}, as known on day ${formatDecimal(p.day)})`,
  /** One cause; `further` is the id to ask about next. */
  cause: (p: { code: string; at: number; facts: Told; day: number; further: string | null; isFirst: boolean }) =>
    `${p.isFirst ? " " : "←"} ${sayCause(p)} [day ${formatNumber(p.day)}${p.further === null ? "" : ` · ${p.further}`}]`,
  takesLong: (p: { runs: number; events: number; seconds: number }) =>
    `${p.runs === 1 ? "This run has" : `These ${formatNumber(p.runs)} runs each have`} about ${formatDecimal(p.events / 1e6)} million events; ${p.runs === 1 ? "it takes" : "they take"} about ${p.seconds < 90 ? `${formatNumber(Math.round(p.seconds))} seconds` : `${formatNumber(Math.round(p.seconds / 60))} minutes`}.`,
  auditTitle: (p: { isQuarterly: boolean }) =>
    `All copies compared with the truth${p.isQuarterly ? ", at the end of each quarter" : ""}`,
  /** Of a quarter's end, or of a day. */
  audit: (p: { quarter?: number; day?: number; copies: number; rightShare: number | null; wrong: string }) =>
    `${p.quarter === undefined ? `Day ${formatDecimal(p.day ?? 0)}` : `Q${String(p.quarter).padStart(2)}`} ${formatNumber(p.copies).padStart(5)} copies, ${p.rightShare === null ? "–" : `${formatDecimal(100 * p.rightShare)} % right`}${p.wrong === "" ? "" : `; wrong: ${p.wrong}`}`,
};
