import type { LogPicture } from "../../runner/log/index.ts";

/** A log as it is drawn: what was recorded of it, and what of that the drawing is about. */
export interface LogDrawing extends LogPicture {
  /** The group whose distance from the end is drawn below each lane; null where none is there yet. */
  readonly main: string | null;
  /** The group of which it is told what it knows; null for none. */
  readonly knower: string | null;
  /** Keys that stand out, and all keys that there are so far. */
  readonly hot: readonly string[];
  readonly keys: readonly string[];
}

/** Texts on the drawing. */
export interface LogDrawingWords {
  readonly lane: (lane: number) => string;
  /** Member of the main group, from 1, and how many lanes it reads. */
  readonly member: (member: number, lanes: number) => string;
  readonly nobody: string;
  readonly waits: (records: number) => string;
  readonly caughtUp: string;
  readonly away: string;
  readonly gone: (offset: number) => string;
  readonly end: string;
  readonly idle: (members: number) => string;
  /** What a group is called. */
  readonly group: (group: string) => string;
  readonly knows: (p: { group: string; known: number; keys: number }) => string;
  /** What stands on a record of a key: a letter or a sign. */
  readonly sign: (key: string) => string;
  readonly moreLanes: (lanes: number) => string;
  /** The key below the drawing. */
  readonly key: Readonly<Record<"read" | "waits" | "hot" | "gone" | "tombstone" | "bookmark", string>>;
}
