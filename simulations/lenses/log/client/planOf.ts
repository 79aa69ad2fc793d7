import { factsRead, stopsOfGroup } from "../../../business/index.ts";
import type { Command, Larkfield, WorldRecording } from "../../../business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../../kernel/index.ts";
import type { InstantMs } from "../../../kernel/index.ts";
import { keyName } from "../keyName.ts";
import type { LogPlan } from "./LogPlan.ts";

/** The most facts that the client plays: a window of the run. */
export const MOST_FACTS = 2_000;

/** Names of the groups that read at once. */
const OTHERS = ["stock", "reports"] as const;

/** What a run of the business has in store for the client: its first facts, at most two thousand, and all that goes on meanwhile. */
export function planOf(play: WorldRecording): LogPlan {
  const larkfield = play.worldAt(play.endAt);
  const { parameters, dayZero } = larkfield.simulation.state;
  const window = factsRead(larkfield, dayZero, MOST_FACTS + 1);
  const meanMs = Math.round(SECOND_MS / parameters["consumers.perSecond"]);
  const keepSeconds = parameters["consumers.keepSeconds"];
  const newcomerMinute = parameters["consumers.lateAtMinute"];
  return {
    seed: play.request.seed ?? 1,
    startAt: dayZero,
    endAt: endOfWindow(play),
    partitions: parameters["consumers.partitions"],
    keepMs: keepSeconds === Infinity ? null : Math.round(keepSeconds * SECOND_MS),
    facts: window.slice(0, MOST_FACTS).map(({ at, partition, key, beganAt, doneAt }) => ({
      at,
      partition,
      key: keyName(key, parameters["consumers.keys"]),
      // What nobody has finished by the end takes as long as most do.
      workMs: beganAt === null || doneAt === null ? meanMs : doneAt - beganAt,
    })),
    opening: window.filter(({ at, doneAt }) => at === dayZero && doneAt === dayZero).length,
    consumers: consumersOf(play, larkfield),
    stops: stopsOfGroup(larkfield),
    others: OTHERS,
    newcomer:
      newcomerMinute === 0
        ? null
        : {
            at: dayZero + Math.round(newcomerMinute * MINUTE_MS),
            isFromBeginning: parameters["consumers.lateFrom"] === "beginning",
          },
  };
}

/** Where the window ends: with the run, or where more facts come than the client plays. */
export function endOfWindow(play: WorldRecording): InstantMs {
  const larkfield = play.worldAt(play.endAt);
  const { dayZero } = larkfield.simulation.state;
  const next = factsRead(larkfield, dayZero, MOST_FACTS + 1)[MOST_FACTS];
  return next === undefined ? play.endAt : Math.min(play.endAt, next.at - 1);
}

/** How many consumers there are, as the scenario and those orders say that were carried out. */
function consumersOf(play: WorldRecording, { simulation }: Larkfield): LogPlan["consumers"] {
  const { commands, orders, dayZero } = simulation.state;
  const first = play.worldAt(dayZero).simulation.state.parameters["consumers.count"];
  play.worldAt(play.endAt);
  const ordered = orders.flatMap(({ command, at, refusal }) => {
    const { type, name, value } = commands[command] as Command & { name?: string; value?: unknown };
    return type === "set" && name === "consumers.count" && refusal === null ? [{ at, count: Number(value) }] : [];
  });
  return [{ at: dayZero, count: first }, ...ordered];
}
