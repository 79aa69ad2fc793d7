import type { WhyChain } from "../types.ts";

/**
 * The chain that stands for many: among the chains with the commonest first cause and then with the commonest sequence of
 * steps, the one whose ticket waited for the median time. Null when there is none. Of equals the first is taken.
 */
export function typicalChain(chains: readonly WhyChain[]): WhyChain | null {
  const sameCause = commonest(chains, (chain) => chain[1]?.code ?? "");
  const sameSteps = commonest(sameCause, (chain) => chain.map(({ code }) => code).join(" "));
  const byWait = sameSteps.toSorted((one, other) => waitOf(one) - waitOf(other));
  return byWait[Math.floor((byWait.length - 1) / 2)] ?? null;
}

/** Days that the ticket of a chain had waited; 0 without one. */
function waitOf(chain: WhyChain): number {
  return Number(chain.find(({ code }) => code.startsWith("ticket."))?.parameters["days"] ?? 0);
}

/** Those of the largest group. */
function commonest(chains: readonly WhyChain[], groupOf: (chain: WhyChain) => string): readonly WhyChain[] {
  const groups = Map.groupBy(chains, groupOf);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}
