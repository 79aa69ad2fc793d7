/**
 * What a fixed piece of arithmetic costs here and now, in ms: a limit in its multiples holds on a slow machine as well as
 * on a fast one. The fastest of three, so that it says what the arithmetic costs rather than what else the machine did.
 */
export function yardstickMs(): number {
  const tookMs: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const startedAt = performance.now();
    let bits = 1;
    for (let step = 0; step < 10_000_000; step += 1) {
      bits ^= bits << 13;
      bits ^= bits >>> 17;
      bits ^= bits << 5;
    }
    if (bits === 0) throw new Error("Bits that are not all 0 never become so.");
    tookMs.push(performance.now() - startedAt);
  }
  return Math.min(...tookMs);
}

/** The same in a worker, which a slowed page does not slow down. */
export async function yardstickInWorkerMs(): Promise<number> {
  const source = `postMessage((${yardstickMs.toString()})())`;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(url);
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => resolve(data as number));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
