import type { Larkfield } from "../events.ts";
import type { QuarterFigures } from "../types.ts";
import { aboveBar } from "./aboveBar.ts";
import { agility } from "./agility.ts";
import { agreement, wrongBy } from "./agreement.ts";
import { effort, paidDays } from "./cost.ts";
import { liveFlows, livingDomains, ticketCounts } from "./counts.ts";
import { availability, catchUpHours, intact } from "./resilience.ts";
import { ageMsMedian, ageMsP95 } from "./timeliness.ts";
import { trust } from "./trust.ts";
import { actedShare, gain, value } from "./value.ts";

/** A quarter (from 0) ends: its figures are read off the world. */
export function endQuarter({ simulation }: Larkfield, quarter: number): void {
  const { state, now } = simulation;
  const from = now - state.quarterMs;
  const figures: QuarterFigures = {
    quarter: quarter + 1,
    value: value(state, quarter),
    gain: gain(state, quarter),
    agreement: agreement(state, quarter),
    trust: trust(state),
    actedShare: actedShare(state, quarter),
    ageMsMedian: ageMsMedian(state),
    ageMsP95: ageMsP95(state),
    ...agility(state, from, now),
    availability: availability(state, quarter),
    intact: intact(state, quarter),
    ...effort(state, from, now),
    paidDays: paidDays(state, from, now),
    ...ticketCounts(state),
    bypasses: state.bypasses,
    domains: livingDomains(state),
    flows: liveFlows(state),
    singleInputAboveBar: aboveBar(state, quarter, "single"),
    manyInputsAboveBar: aboveBar(state, quarter, "many"),
    wrongBy: wrongBy(state, quarter),
    catchUpHours: catchUpHours(state, from, now),
  };
  state.figures.push(figures);
  state.ageCount = 0;
}
