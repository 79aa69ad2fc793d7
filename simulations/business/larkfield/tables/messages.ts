import { createStation } from "../../../kernel/index.ts";
import type { Station } from "../../../kernel/index.ts";
import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** A stock figure at its source, and at every reaction that follows it by messages. */
export interface Messages {
  /** Readers, who come one after the other; 0 when there are no messages. */
  readonly readers: number;
  /** By article. */
  readonly truth: Int32Array;
  /** By reader × articles + article. */
  readonly shown: Int32Array;
  /** By reader, when its reaction began to work; NONE before. */
  readonly worksFrom: Float64Array;
  /** How often the source has been built otherwise inside, and by reader, which of these it knows. */
  inside: number;
  readonly known: Int32Array;
  /** When that was last; NONE before. */
  refactoredAt: number;
  /** By system that a look-up goes through, whether it answers nothing now. */
  readonly isDown: Uint8Array;
  /** The sender's people, and those of each reader. */
  readonly sender: Station;
  readonly teams: Station[];
  readonly work: MessageWorkTable;
  readonly gaps: GapTable;
  /** Messages, look-ups and commands, and those of them that came to nothing at once. */
  readonly counts: { sent: number; lookUps: number; commands: number; repeated: number };
}

/** `publish`, `send`, `map` are the sender's; `build`, `adapt` the reader's. */
export const messageWork = ["publish", "send", "map", "build", "adapt"] as const;

export interface MessageWorkTable {
  count: number;
  /** Its number in `messageWork`. */
  kind: Uint8Array;
  /** For whom; NONE for everybody. */
  reader: Int32Array;
  askedAt: Float64Array;
  /** NONE before. */
  beganAt: Float64Array;
  doneAt: Float64Array;
}

/** Every time that something did not come through. */
export interface GapTable {
  count: number;
  article: Int32Array;
  /** NONE where the message was lost to all. */
  reader: Int32Array;
  at: Float64Array;
  /** When it was made good, which only a command is by itself; NONE before. */
  madeGoodAt: Float64Array;
  change: Int32Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createMessages(parameters: Parameters): Messages {
  const readers = parameters["messages.perDay"] > 0 ? parameters["messages.readers"] : 0;
  const articles = readers > 0 ? parameters["messages.articles"] : 0;
  return {
    readers,
    truth: new Int32Array(articles),
    shown: new Int32Array(readers * articles),
    worksFrom: new Float64Array(readers).fill(NONE),
    inside: 0,
    known: new Int32Array(readers),
    refactoredAt: NONE,
    isDown: new Uint8Array(readers > 0 ? parameters["messages.callSystems"] : 0),
    sender: createStation({ servers: 1 }),
    teams: Array.from({ length: readers }, () => createStation({ servers: 1 })),
    work: {
      count: 0,
      kind: new Uint8Array(INITIAL_ROWS),
      reader: new Int32Array(INITIAL_ROWS),
      askedAt: new Float64Array(INITIAL_ROWS),
      beganAt: new Float64Array(INITIAL_ROWS),
      doneAt: new Float64Array(INITIAL_ROWS),
    },
    gaps: {
      count: 0,
      article: new Int32Array(INITIAL_ROWS),
      reader: new Int32Array(INITIAL_ROWS),
      at: new Float64Array(INITIAL_ROWS),
      madeGoodAt: new Float64Array(INITIAL_ROWS),
      change: new Int32Array(INITIAL_ROWS),
    },
    counts: { sent: 0, lookUps: 0, commands: 0, repeated: 0 },
  };
}
