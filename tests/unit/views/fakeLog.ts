import type { LogDrawing } from "../../../simulations/views/log/index.ts";

/** A log of two lanes: the first 12 behind and 3 records gone, with a tombstone and two records nobody may read yet. */
export function fakeLog(changed: Partial<LogDrawing> = {}): LogDrawing {
  const keys = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => (index % 4 === 0 ? "hot" : "A"));
  return {
    now: 0,
    lanes: [
      { start: 3, end: 20, highWatermark: 18, from: 0, keys: keys(20), tombstones: [10] },
      { start: 0, end: 9, highWatermark: 9, from: 0, keys: keys(9), tombstones: [] },
    ],
    readers: [
      { group: "main", isAway: false, bookmarks: [8, 9], lags: [12, 0], members: [[0], [1], []], knows: ["A", "hot"] },
      { group: "late", isAway: false, bookmarks: [20, 9], lags: [0, 0], members: [[0, 1]], knows: ["A"] },
    ],
    main: "main",
    knower: "late",
    hot: ["hot"],
    keys: ["A", "hot"],
    ...changed,
  };
}
