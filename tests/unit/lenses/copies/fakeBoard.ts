import { copyStates } from "../../../../simulations/business/index.ts";
import type { CopyState } from "../../../../simulations/business/index.ts";
import type { CopiesPicture } from "../../../../simulations/lenses/copies/CopiesPicture.ts";

interface Fake {
  readonly readers: number;
  readonly agesMs: readonly number[];
  /** By copy, again from the first when there are fewer; default all are right. */
  readonly states?: readonly CopyState[];
  readonly kind?: CopiesPicture["kind"];
}

const names = ["products", "pricing", "inventory", "orders", "payment", "stores", "fulfilment", "delivery"];

/** Copies of so many ages, dealt out to their readers in turn. */
export function fakeBoard({ readers, agesMs, states = ["right"], kind = "facts" }: Fake): CopiesPicture {
  return {
    now: 0,
    kind,
    readers: Array.from({ length: readers }, (_, reader) =>
      kind === "facts" ? (names[reader] ?? `${names[reader % names.length]}.2`) : String(reader + 1),
    ),
    reader: Uint16Array.from(agesMs, (_, copy) => (readers === 0 ? 0 : copy % readers)),
    state: Uint8Array.from(agesMs, (_, copy) => copyStates.indexOf(states[copy % states.length]!)),
    ageMs: Float64Array.from(agesMs),
  };
}
