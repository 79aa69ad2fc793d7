import { createRecording, whyOf } from "../../../simulations/business/index.ts";
import pinned from "../../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { toldOf } from "../../../simulations/lenses/evolution/tellEvolution.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };

/** The quarter in which brand B is bought: what the text asks the run why about. */
const ASKED_QUARTER = 7;
/** The second year up to the purchase, in days: trust falls once in it. */
const [YEAR_TWO, PURCHASE] = [365, 547];

/**
 * What lesson 3.4 quotes beyond the figures of its lens: those of the report of `npm run validate -- plateau`; what the pinned
 * run answers when it is asked why decisions earned so little in the quarter of the purchase; and the fall of trust before
 * it, from which trust came back.
 */
export function figures(): Readonly<Record<string, number>> {
  const many = Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value] as const);
  const steps = whyOf(createRecording(pinned.platform), `quarter:${ASKED_QUARTER}`);
  const fact = (code: string, name: string): number =>
    Number(steps.find((step) => step.code === code)?.parameters[name] ?? Number.NaN);
  const { trustByDay, actingByDay } = toldOf(pinned.platform).brief.early;
  return {
    ...Object.fromEntries(many),
    "why.inputs": fact("decision.wrong", "inputs"),
    "why.waitDays": fact("ticket.waiting", "days"),
    "why.workDays": fact("ticket.waiting", "workDays"),
    "why.before": fact("queue.before", "tickets"),
    "acting.yearOne": actingByDay[YEAR_TWO - 1]!,
    ...dipOf(trustByDay),
  };
}

/** The deepest fall of the second year before the purchase: from where, to where, and when trust was back. */
function dipOf(trustByDay: readonly number[]): Readonly<Record<string, number>> {
  const days = trustByDay.slice(YEAR_TWO, PURCHASE);
  const low = Math.min(...days);
  const lowDay = days.indexOf(low);
  const from = Math.max(...days.slice(0, lowDay));
  return {
    "dip.from": from,
    "dip.low": low,
    "dip.days": lowDay - days.indexOf(from),
    "dip.backDays": days.findIndex((trust, day) => day > lowDay && trust >= from) - lowDay,
  };
}
