/** The runs that the expectations of the contract lens are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { createWorldWith, set, shapesSide } from "../../simulations/business/index.ts";
import type { Command, Overrides } from "../../simulations/business/index.ts";
import type { ContractBrief } from "../../simulations/lenses/contract/ContractBrief.ts";
import { contractRun } from "../../simulations/lenses/contract/contractRun.ts";
import { judgeContract } from "../../simulations/lenses/contract/judgeContract.ts";
import { briefOf } from "../../simulations/lenses/contract/tellContract.ts";

export type PlayedContract = Omit<ContractBrief, "check" | "first" | "byMode">;

/** One run by itself, at its end, without those that its questions ask about. */
export function played(seed: number, overrides: Overrides = {}, commands: readonly Command[] = []): PlayedContract {
  const parts = { sides: [shapesSide], commands: { set } };
  const { simulation } = createWorldWith(contractRun({ seed, overrides, commands }), parts);
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  return briefOf(state);
}

export function runs(
  seeds: readonly number[],
  overrides: Overrides = {},
  commands: readonly Command[] = [],
): readonly PlayedContract[] {
  return seeds.map((seed) => played(seed, overrides, commands));
}

export function isWon(run: PlayedContract): boolean {
  return judgeContract(run).isWon;
}

/** The registered rule: nearest to the means of failing, of being mistaken and of the share refused, by squared relative differences. */
export function referenceSeed(seeds: readonly number[], all: readonly PlayedContract[]): number {
  const figures = all.map(({ year }) => [year.loudDays, year.silentDays, refusedShare(year)]);
  const means = [0, 1, 2].map((index) => figures.reduce((sum, own) => sum + own[index]!, 0) / figures.length);
  const distances = figures.map((own) => own.reduce((sum, value, index) => sum + (value / means[index]! - 1) ** 2, 0));
  return seeds[distances.indexOf(Math.min(...distances))]!;
}

export function refusedShare({ changes, refused }: PlayedContract["year"]): number {
  return changes === 0 ? 0 : refused / changes;
}
