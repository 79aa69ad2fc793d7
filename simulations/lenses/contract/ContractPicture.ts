import type { BoardChange, BoardField, PinState } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** Where a field lies: its column, which of the names of that column it goes by, from 0, and how many names that has. */
export interface PlacedField extends Pick<BoardField, "field" | "type"> {
  readonly column: number;
  readonly slot: number;
  readonly slots: number;
}

export interface PictureHole extends PlacedField {
  readonly isOld: boolean;
}
export interface PicturePin extends PlacedField {
  readonly state: PinState;
}

export interface PictureReader {
  readonly reading: "fine" | "loud" | "silent";
  /** The version that it is built for. */
  readonly known: number;
  readonly pins: readonly PicturePin[];
}

/** A wish of the source, and what became of it. */
export type PictureChange = Pick<BoardChange, "row" | "at" | "kind" | "field" | "isHidden"> & {
  readonly isRefused: boolean;
};

/** What the contract draws at one instant: what is sent, with a hole for each field, and readers with a pin for each they ask for. */
export interface ContractPicture {
  readonly now: InstantMs;
  /** What the check asks: "none", "backward", "forward", "full". */
  readonly check: string;
  readonly sent: number;
  readonly newest: number;
  readonly columns: number;
  readonly holes: readonly PictureHole[];
  readonly readers: readonly PictureReader[];
  /** The latest, the oldest of them first. */
  readonly changes: readonly PictureChange[];
}
