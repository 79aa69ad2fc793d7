import { DAY_MS } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { messageWork } from "../larkfield/tables/messages.ts";
import { NONE } from "../larkfield/tables/names.ts";

/** The stock figures that messages keep up, at the instant of the world. */
export interface MessageFigures {
  /** Reactions that work, those of them that can read nothing since a refactor, and the share of their figures that is wrong. */
  readonly working: number;
  readonly broken: number;
  /** null where nobody works. */
  readonly wrongShare: number | null;
  readonly sent: number;
  /** Messages that were lost to all. */
  readonly lost: number;
  readonly lookUps: number;
  readonly failedLookUps: number;
  /** Commands given for the first time, and given again. */
  readonly commands: number;
  readonly repeated: number;
  /** Person-days of work done, at the sender and at all readers. */
  readonly senderDays: number;
  readonly readerDays: number;
  /** Mean days from wishing for a reaction until it works; null where none does. */
  readonly reactionDays: number | null;
}

export function messageFigures({ messages, parameters, dayZero }: LarkfieldState): MessageFigures {
  const { readers, truth, shown, worksFrom, known, inside, gaps, work, counts } = messages;
  const everyMs = parameters["messages.readerEveryDays"] * DAY_MS;
  let [working, broken, wrong, waitedMs, lost] = [0, 0, 0, 0, 0];
  for (let reader = 0; reader < readers; reader++) {
    if (worksFrom[reader] === NONE) continue;
    working += 1;
    waitedMs += worksFrom[reader]! - dayZero - Math.round(reader * everyMs);
    if (parameters["messages.carries"] === "tableRow" && known[reader] !== inside) broken += 1;
    truth.forEach((figure, article) => {
      if (shown[reader * truth.length + article] !== figure) wrong += 1;
    });
  }
  for (let gap = 0; gap < gaps.count; gap++) if (gaps.reader[gap] === NONE) lost += 1;
  const daysOf = { sender: 0, reader: 0 };
  for (let row = 0; row < work.count; row++) {
    if (work.doneAt[row] === NONE) continue;
    const isReaders = work.kind[row]! >= messageWork.indexOf("build");
    daysOf[isReaders ? "reader" : "sender"] += (work.doneAt[row]! - work.beganAt[row]!) / DAY_MS;
  }
  return {
    working,
    broken,
    wrongShare: working === 0 ? null : wrong / working / truth.length,
    sent: counts.sent,
    lost,
    lookUps: counts.lookUps,
    failedLookUps: counts.lookUps === 0 ? 0 : gaps.count - lost,
    commands: counts.commands,
    repeated: counts.repeated,
    senderDays: daysOf.sender,
    readerDays: daysOf.reader,
    reactionDays: working === 0 ? null : waitedMs / working / DAY_MS,
  };
}
