/** Every figure that section 10 of the model's description quotes is the report's. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Judged {
  readonly id: string;
  readonly mean: number;
  readonly ci95: number;
}
interface Shared {
  readonly id?: string;
  readonly claim?: string;
  readonly rival?: string;
  readonly share: number;
  readonly points: number;
}
const at = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const { last, sweep } = JSON.parse(at("tests/validation/larkfield-results.json")) as {
  last: {
    claims: readonly Judged[];
    demonstrations: readonly Judged[];
    ablations: readonly (Judged & { before: number })[];
    values: Readonly<Record<string, { value: readonly number[] }>>;
  };
  sweep: { last: { parts: Shared[]; whole: Shared[]; best: Shared[]; bestWithRivals: Shared[]; ahead: Shared[] } };
};
const section = at("simulations/business/README.md").split("\n## 10. ")[1]!.split("\n## ")[0]!;

/** Two digits after the point, without the zero before it: .84 */
const short = (value: number): string => value.toFixed(2).replace(/^(-?)0/, "$1");
const precise = (value: number): string => value.toFixed(3).replace(/^(-?)0/, "$1");
/** Value of a configuration in a quarter, mean over the seeds. */
const value = (id: string, quarter = 12): string => short(last.values[id]!.value[quarter - 1]!);
const judged = (id: string): Judged =>
  [...last.claims, ...last.demonstrations, ...last.ablations].find((entry) => entry.id === id)!;
const interval = (id: string): string => `${precise(judged(id).mean)} ± ${precise(judged(id).ci95)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const { parts, whole, best, bestWithRivals, ahead } = sweep.last;
const backbone = (some: readonly Shared[]): string => percent(some.find(({ id }) => id === "default.backbone")!.share);
const shareOf = (name: string): string =>
  percent([...whole, ...parts, ...ahead].find((entry) => [entry.claim, entry.id, entry.rival].includes(name))!.share);
const before = (id: string): string => precise(last.ablations.find((entry) => entry.id === id)!.before);

test.each([
  `\`allCalls\`: ${value("rival.allCalls", 1)} falling to ${value("rival.allCalls")}`,
  `\`everyoneTold\`: ${value("rival.everyoneTold")} against ${value("default.backbone")}`,
  `${value("rival.bigCleanCentre")} against ${value("default.backbone")}, a difference of ${interval("rivals.bigCleanCentre")}`,
  `automated checks ends at ${value("automated.platform")}`,
  `falls from ${before("C3.decline.noHandoff")} to ${precise(judged("C3.decline.noHandoff").mean)} without the hand-off`,
  `to ${precise(judged("C3.decline.noAcquisition").mean)} without the acquisition`,
  `is ${precise(judged("C3.decline.noRework").mean)} without rework`,
  `At 16 domains from the start the platform of three hardly leaves the level of point-to-point (${value("domains.16.platform")} against ${value("domains.16.point-to-point")})`,
  `At 4 it is the best of the simpler ways (${value("domains.4.platform")})`,
  `_platform_ is best (${value("meaning.fixed.platform")} against ${value("meaning.fixed.backbone")})`,
  `smallest availability is ${precise(judged("H7.availability").mean)}`,
  `(H1.order, ${interval("H1.order")} person-days)`,
  `better than the bus by ${interval("C5.equivalent")}`,
  `bus's product end at ${value("practices.bus")}`,
  `ends ${precise(judged("C4.passes.noPractices").mean)} above the platform`,
  `with \`topic.delayMs=1000\` it ends at ${value("quickTopics.backbone")}`,
  `ends best of the four in ${backbone(best)}, and in ${backbone(bestWithRivals)}`,
  ...["C1", "C2", "C3", "C4", "C5"].map((claim) => `| ${claim} | ${shareOf(claim)} |`),
  `it ends above the platform in ${shareOf("default.platform")}`,
  `above point-to-point with calls everywhere in ${shareOf("rival.allCalls")}`,
])("the description says: %s", (quote) => {
  expect(section.replaceAll(/\s+/g, " ").replaceAll("’", "'")).toContain(quote);
});
