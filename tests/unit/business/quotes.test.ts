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
type Values = Readonly<Record<string, { value: readonly number[]; days: number }>>;
const at = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const { last, sweep } = JSON.parse(at("tests/validation/larkfield-results.json")) as {
  last: {
    claims: readonly Judged[];
    demonstrations: readonly Judged[];
    ablations: readonly (Judged & { before: number })[];
    values: Values;
    seeds: readonly number[];
    epoch: number;
  };
  sweep: {
    last: {
      epoch: number;
      finished: Readonly<Record<string, number>>;
      parts: Shared[];
      whole: Shared[];
      best: Shared[];
      bestWithRivals: Shared[];
      ahead: Shared[];
    };
  };
};
const before = (JSON.parse(at("tests/validation/larkfield-results.epoch-2.json")) as { last: { values: Values } }).last;
const section = at("simulations/business/README.md").split("\n## 10. ")[1]!.split("\n## ")[0]!;

/** Two digits after the point, without the zero before it: .84 */
const short = (value: number): string => value.toFixed(2).replace(/^(-?)0/, "$1");
const precise = (value: number): string => value.toFixed(3).replace(/^(-?)0/, "$1");
/** Value of a configuration in a quarter, mean over the seeds. */
const value = (id: string, quarter = 12): string => short(last.values[id]!.value[quarter - 1]!);
const judged = (id: string): Judged =>
  [...last.claims, ...last.demonstrations, ...last.ablations].find((entry) => entry.id === id)!;
const interval = (id: string): string => `${precise(judged(id).mean)} ± ${precise(judged(id).ci95)}`;
const coarse = (id: string): string => `${short(judged(id).mean)} ± ${short(judged(id).ci95)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const { parts, whole, best, bestWithRivals, ahead, finished } = sweep.last;
const backbone = (some: readonly Shared[]): string => percent(some.find(({ id }) => id === "default.backbone")!.share);
const shareOf = (name: string): string =>
  percent([...whole, ...parts, ...ahead].find((entry) => [entry.claim, entry.id, entry.rival].includes(name))!.share);
const usual = (id: string): string => precise(last.ablations.find((entry) => entry.id === id)!.before);

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const end = (values: Values, id: string): string => {
  const found = values[id]?.value;
  return found === undefined ? "–" : short(mean(found.slice(-2)));
};
/** A line of the table of ways: end before and now, three years, person-days. */
const line = (id: string): string => {
  const { value: now, days } = last.values[id]!;
  const work = Math.round(days).toLocaleString("en");
  return `| ${end(before.values, id)} | ${end(last.values, id)} | ${short(mean(now))} | ${work} |`;
};

test.each([
  `over ${last.seeds[2]} seeds`,
  ...[
    ...["point-to-point", "bus", "platform", "backbone"].map((name) => `default.${name}`),
    ...[
      "allCalls",
      "everyoneTold",
      "carefulBus",
      "servedBus",
      "bigCleanCentre",
      "growingCentre",
      "borrowingCentre",
    ].map((name) => `rival.${name}`),
    ...["servedPlatform", "carefulPlatform", "contractsOnCalls"].map((name) => `rival.${name}`),
    "servesNobody.backbone",
  ].map(line),
  `(${interval("rivals.servedBus")} for the backbone's lead)`,
  `contracts on calls (${interval("rivals.contractsOnCalls")})`,
  `level with it (${interval("rivals.carefulPlatform")})`,
  `the backbone loses ${interval("serving.backbone")}; the platform gains ${interval("serving.platform")}`,
  `the backbone's product alone (${interval("C5.practices.servesNobody")})`,
  `everyone is told loses ${interval("ownWork.bus")}, and it would gain ${interval("telling.bus")} if telling`,
  `the backbone loses ${interval("ownWork.backbone")}, the platform ${interval("ownWork.platform")}`,
  `ends ${interval("rivals.carefulBus")} below the backbone, for ${short(judged("rivals.carefulBusDays").mean)} of its work`,
  `(C4.leadTime: ${coarse("C4.leadTime")}, registered`,
  `it is flat (${short(judged("C4.leadTime.noOwnWork").mean)})`,
  `(C1.elasticity.backbone: ${coarse("C1.elasticity.backbone")})`,
  `smallest availability is ${precise(judged("H7.availability").mean)}`,
  `(H1.order, ${interval("H1.order")} person-days)`,
  `difference to the backbone is ${interval("rivals.bigCleanCentre")}`,
  `it ends ${interval("rivals.growingCentre")} below`,
  `lenders are busy (${interval("rivals.borrowingCentre")})`,
  `\`allCalls\`: ${value("rival.allCalls", 1)} against ${value("default.backbone", 1)}) and falls to ${value("rival.allCalls")}`,
  `falls from ${usual("C3.decline.noHandoff")} to ${precise(judged("C3.decline.noHandoff").mean)} without the hand-off`,
  `to ${precise(judged("C3.decline.noAcquisition").mean)} without the acquisition`,
  `is ${precise(judged("C3.decline.noRework").mean)} without rework`,
  `ends ${precise(judged("C4.passes.noPractices").mean)} above the platform`,
  `bus's product end at ${value("practices.bus")}`,
  `(${value("domains.4.platform")} against ${value("domains.4.backbone")} on the backbone)`,
  `(${value("domains.16.platform")} against ${value("domains.16.point-to-point")})`,
  `_platform_ is best (${value("meaning.fixed.platform")} against ${value("meaning.fixed.backbone")})`,
  `With \`topic.delayMs=1000\` it ends at ${value("quickTopics.backbone")}`,
  `the ${Math.max(...Object.values(finished)).toLocaleString("en")} points of a Latin hypercube`,
  `ended best of the four in ${backbone(best)}, and in ${backbone(bestWithRivals)}`,
  ...["C1", "C2", "C3", "C4", "C5"].map((claim) => `| ${claim} | ${shareOf(claim)} |`),
  `In ${shareOf("C3.better")} of the points the platform gets better at first`,
  `declines by more than .05 afterwards is rare (${shareOf("C3.decline")})`,
  `above the platform in ${shareOf("default.platform")}`,
  `above point-to-point with calls everywhere in ${shareOf("rival.allCalls")}`,
])("the description says: %s", (quote) => {
  expect(section.replaceAll(/\s+/g, " ").replaceAll("’", "'")).toContain(quote);
});

test("the description says whose sweep it is: that of the rules before, until there is one of these", () => {
  expect(section.includes("has not been made again under these rules yet")).toBe(sweep.last.epoch !== last.epoch);
});
