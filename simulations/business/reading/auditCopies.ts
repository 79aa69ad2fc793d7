import type { Larkfield } from "../larkfield/events.ts";
import { judgeInput, RIGHT } from "../larkfield/deciding/judging.ts";
import { FlowState, wrongCauses } from "../larkfield/state.ts";
import type { WrongIndex } from "../larkfield/state.ts";
import type { WrongBy } from "../larkfield/types.ts";

/** All copies at one instant. Counts are of flow × key. */
export interface CopyAudit {
  /** Virtual ms. */
  readonly at: number;
  /** Every key of every flow that works; what a call would answer counts as a copy. */
  readonly copies: number;
  readonly right: number;
  /** The others by the first cause that applies. */
  readonly wrongBy: WrongBy;
  /** right ÷ copies; null when no flow works. */
  readonly rightShare: number | null;
}

/** One copy as the audit judged it. */
export interface AuditedCopy {
  readonly flow: number;
  readonly key: number;
  /** Null when it is right. */
  readonly wrong: keyof WrongBy | null;
}

/**
 * Compares every copy with the truth of this instant, judged as a decision would judge it if it read it now. Agreement
 * says how often what was read was right; the audit also finds what nobody happens to read. Changes nothing. `onCopy`
 * gets each copy, by flow and key.
 */
export function auditCopies({ simulation }: Larkfield, onCopy?: (copy: AuditedCopy) => void): CopyAudit {
  const { state, now } = simulation;
  const { flows, parameters } = state;
  const keys = parameters["facts.keys"];
  const counts = wrongCauses.map(() => 0);
  let copies = 0;
  let right = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] !== FlowState.live) continue;
    for (let key = 0; key < keys; key++) {
      const wrong = judgeInput(state, flow, key, now);
      copies += 1;
      if (wrong === RIGHT) right += 1;
      else counts[wrong]! += 1;
      onCopy?.({ flow, key, wrong: wrong === RIGHT ? null : wrongCauses[wrong as WrongIndex] });
    }
  }
  const wrongBy = Object.fromEntries(wrongCauses.map((cause, index) => [cause, counts[index]!])) as unknown as WrongBy;
  return { at: now, copies, right, wrongBy, rightShare: copies > 0 ? right / copies : null };
}
