import { DAY_MS } from "../../kernel/index.ts";
import { FlowState } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** One reader of one change: a flow that used the changed field and worked when its meaning changed. */
export interface MeaningNews {
  readonly change: number;
  readonly flow: number;
  /** When the meaning changed, ms. */
  readonly at: number;
  /** Days until the flow understood it, to the next look; null while it does not. */
  days: number | null;
}

/**
 * How long the news of a changed meaning takes to each of its readers. The world keeps no such list: it is looked at again
 * and again (`look`), once a day for days. Changes nothing.
 */
export function watchMeanings(): { look(state: LarkfieldState, now: number): void; readonly news: MeaningNews[] } {
  const news: MeaningNews[] = [];
  let open: MeaningNews[] = [];
  let seen = 0;

  function begin({ changes, flows, flowsOfType }: LarkfieldState, change: number): void {
    const at = changes.at[change]!;
    for (const flow of flowsOfType[changes.type[change]!]!) {
      const didWork = flows.state[flow] === FlowState.live && flows.liveAt[flow]! <= at;
      if (didWork && flows.field[flow] === changes.field[change]) open.push({ change, flow, at, days: null });
    }
  }

  return {
    news,
    look(state, now) {
      const { changes, flows } = state;
      for (; seen < changes.count; seen++) {
        const before = open.length;
        begin(state, seen);
        news.push(...open.slice(before));
      }
      open = open.filter((one) => {
        if (flows.known[one.flow]! < changes.version[one.change]!) return true;
        one.days = (now - one.at) / DAY_MS;
        return false;
      });
    },
  };
}
