import { formatDecimal, formatNumber } from "../format.ts";
import { sayCause } from "./why.ts";

type Told = Readonly<Record<string, number | string | null>>;

/** What the command line says of a run of Larkfield, beside its figures. */
export const simulate = {
  whyTitle: (p: { id: string; architecture: string; seed: number; day: number }) =>
    `Why ${p.id}? (${p.architecture}, Larkfield ${p.seed}, as known on day ${formatNumber(p.day)})`,
  /** One cause; `further` is the id to ask about next. */
  cause: (p: { code: string; at: number; facts: Told; day: number; further: string | null; isFirst: boolean }) =>
    `${p.isFirst ? " " : "←"} ${sayCause(p)} [day ${formatNumber(p.day)}${p.further === null ? "" : ` · ${p.further}`}]`,
  auditTitle: "All copies compared with the truth, at the end of each quarter",
  audit: (p: { quarter: number; copies: number; rightShare: number | null; wrong: string }) =>
    `Q${String(p.quarter).padStart(2)} ${formatNumber(p.copies).padStart(5)} copies, ${p.rightShare === null ? "–" : `${formatDecimal(100 * p.rightShare)} % right`}${p.wrong === "" ? "" : `; wrong: ${p.wrong}`}`,
};
