/** What kafkajs finds in Node's global scope. The bundler puts these in its place. */
export { Buffer } from "./buffer.ts";

const startedAtMs = Date.now();

export const process = {
  env: {} as Record<string, string | undefined>,
  pid: 1,
  version: "v22.0.0",
  versions: {},
  /** Seconds and nanoseconds since an arbitrary instant; whole milliseconds, from Date, so that it follows a clock that was replaced. */
  hrtime(previous?: readonly [number, number]): [number, number] {
    const elapsedMs = Date.now() - startedAtMs;
    const now: [number, number] = [Math.floor(elapsedMs / 1000), (elapsedMs % 1000) * 1_000_000];
    if (previous === undefined) return now;
    const seconds = now[0] - previous[0];
    const nanoseconds = now[1] - previous[1];
    return nanoseconds < 0 ? [seconds - 1, nanoseconds + 1_000_000_000] : [seconds, nanoseconds];
  },
  nextTick: (callback: (...given: unknown[]) => void, ...given: unknown[]) => queueMicrotask(() => callback(...given)),
  on: () => process,
  once: () => process,
  removeListener: () => process,
  stdout: { write: (text: string) => console.log(text) },
  stderr: { write: (text: string) => console.error(text) },
};
export const global = globalThis;
