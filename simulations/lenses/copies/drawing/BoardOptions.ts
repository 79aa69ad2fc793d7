import type { CopyState } from "../../../business/index.ts";
import type { MountOptions } from "../../../lens/index.ts";
import type { CopyKind } from "../CopiesBrief.ts";

/** What the board says; a sentence of it may need what it counts. */
export interface BoardWords {
  reader(reader: { readonly kind: CopyKind; readonly code: string }): string;
  /** In the middle, with the lamp on and off. */
  readonly truth: string;
  readonly unknown: string;
  /** Ages at the rings, from the middle outwards. */
  readonly rings: readonly string[];
  /** What each state is called in the key. */
  readonly states: Readonly<Record<CopyState, string>>;
  number(value: number): string;
  readonly key: string;
  /** What its button does now, and what is said while it is out. */
  readonly lamp: { readonly putOut: string; readonly light: string; readonly off: string };
}

export type BoardOptions = MountOptions<BoardWords>;
