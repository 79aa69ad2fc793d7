import { DAY_MS } from "../../kernel/index.ts";
import type { Publication } from "../../business/index.ts";
import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { TangleBrief } from "./TangleBrief.ts";

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeTangle(brief: TangleBrief): Verdict {
  const spent = spentDays(brief);
  const waitDays = brief.halves.at(-1)?.waitDaysMean ?? null;
  const { connectedSystems } = brief.final;
  const { budgetDays, waitDays: longest, systems } = challenge.targets;
  const conditions: readonly Condition[] = [
    { code: "wait", isMet: waitDays !== null && waitDays <= longest, value: waitDays, target: longest },
    { code: "budgetDays", isMet: spent <= budgetDays, value: spent, target: budgetDays, isKnownEarly: true },
    { code: "connected", isMet: connectedSystems >= systems, value: connectedSystems, target: systems },
  ];
  return { isWon: conditions.every(({ isMet }) => isMet), conditions, told: tell(brief), reached: waitDays };
}

/** Team days spent: describing, moving over, and hired people until the end. */
export function spentDays(brief: Pick<TangleBrief, "publications" | "hires">): number {
  return [...brief.publications, ...brief.hires].reduce((total, { costDays }) => total + costDays, 0);
}

/** Tells from the run what the wait was made of, worst first; the same for a run that is won. */
function tell({ publications, hires, final, endAt }: TangleBrief): readonly ToldOfAttempt[] {
  const told: ToldOfAttempt[] = [];
  if (publications.length === 0) told.push({ code: "nothingPublished", at: null, parameters: {} });
  const most = final.ownLinks.reduce((best, links, system) => (links > final.ownLinks[best]! ? system : best), 0);
  const links = final.ownLinks[most] ?? 0;
  if (links >= 3) told.push({ code: "sendsSeparately", at: endAt, parameters: { system: most, links } });
  const slowest = publications.reduce<Publication | null>(
    (worst, next) => (worst === null || waited(next, endAt) > waited(worst, endAt) ? next : worst),
    null,
  );
  if (slowest) {
    const parameters = { system: slowest.system, days: waited(slowest, endAt) / DAY_MS };
    told.push({ code: "publishingWaited", at: slowest.orderedAt, parameters });
  }
  for (const { system, costDays } of publications.filter(({ system }) => final.readers[system] === 0)) {
    told.push({ code: "publishedForNobody", at: endAt, parameters: { system, days: costDays } });
  }
  if (hires.length > 0) {
    const days = hires.reduce((total, { costDays }) => total + costDays, 0);
    told.push({ code: "hired", at: hires[0]!.at, parameters: { people: hires.length, days } });
  }
  return told;
}

function waited({ orderedAt, beganAt }: Publication, endAt: number): number {
  return (beganAt ?? endAt) - orderedAt;
}
