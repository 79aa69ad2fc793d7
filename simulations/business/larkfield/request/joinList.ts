import { DAY_MS } from "../../../kernel/index.ts";
import { archetypes } from "./catalogue.ts";
import { FIRST_BOUGHT } from "./numberOfType.ts";
import type { Parameters } from "./parameters.ts";

/** A domain and when it joins. */
export interface Join {
  readonly at: number;
  /** Under which its random values are drawn (`numberOfType.ts`). */
  readonly number: number;
  /** "stock"; "stock.2" for a bought retailer's. */
  readonly name: string;
  readonly archetype: number;
  /** People of its team, and mean days between its definition changes, where the scenario says so. */
  readonly people?: number | undefined;
  readonly changeEveryDays?: number | undefined;
}

/** A system as a scenario names it. */
interface NamedSystem {
  readonly code: string;
  readonly people?: number | undefined;
  readonly changeEveryDays?: number | undefined;
}

interface Calendar {
  readonly dayZero: number;
  readonly quarterMs: number;
  readonly endAt: number;
}

/**
 * Every domain that takes part before the end, in the order in which it joins: those that the scenario names, or as many of
 * the archetypes, over and over, as time and growth allow.
 */
export function joinList(
  parameters: Parameters,
  { dayZero, quarterMs, endAt }: Calendar,
  named?: readonly NamedSystem[],
): readonly Join[] {
  const start = parameters["domains.start"];
  const growth = parameters["domains.growth"];
  const most = Math.min(parameters["domains.stopAt"], named?.length ?? Infinity);
  const joins: Join[] = [];
  const systemAt = (index: number, archetype: number): NamedSystem => named?.[index] ?? archetypes[archetype]!;
  const own = (at: number): void => {
    const archetype = joins.length % archetypes.length;
    const { code, people, changeEveryDays } = systemAt(joins.length, archetype);
    joins.push({ at, number: joins.length, name: code, archetype, people, changeEveryDays });
  };
  while (joins.length < Math.min(start, most)) own(0);
  for (let index = 1; growth > 0 && joins.length < most; index++) {
    const at = dayZero + Math.round((index * 4 * quarterMs) / growth);
    if (at >= endAt) break;
    own(at);
  }
  const boughtAt = dayZero + parameters["acquisition.day"] * DAY_MS;
  if (growth > 0 && boughtAt < endAt) {
    for (let index = 0; index < parameters["acquisition.domains"]; index++) {
      const archetype = index % archetypes.length;
      const name = `${archetypes[archetype]!.code}.2`;
      joins.push({ at: boughtAt, number: FIRST_BOUGHT + index, name, archetype });
    }
  }
  return joins.sort((x, y) => x.at - y.at);
}
