import { factName } from "../larkfield/facts/factName.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { boardTeam } from "../larkfield/work/board.ts";
import { centreTeam, enablingTeam } from "../larkfield/work/tickets.ts";

/** "stock" for Larkfield's own domain, "stock.2" for a bought retailer's. */
export function domainName({ names }: LarkfieldState, domain: number): string {
  return names[domain]!;
}

/** "centre", "enabling", "board" or the domain whose team it is. */
export function teamName(state: LarkfieldState, team: number): string {
  if (team === centreTeam(state)) return "centre";
  if (team === enablingTeam(state)) return "enabling";
  if (team === boardTeam(state)) return "board";
  return domainName(state, team);
}

/** What most steps about a fact type say: its name and who owns it. */
export function factAndOwner(state: LarkfieldState, type: number): { readonly fact: string; readonly owner: string } {
  return { fact: factName(state, type), owner: domainName(state, state.types.domain[type]!) };
}
