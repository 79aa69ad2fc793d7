const POLL_MS = 15;

/** Resolves once `condition` is true, and rejects after `patienceMs`, saying what was waited for. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  patienceMs = 25_000,
): Promise<void> {
  const giveUpAtMs = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAtMs) throw new Error(`Waited ${patienceMs / 1000} s in vain: ${what}.`);
    await pause(POLL_MS);
  }
}

/** Lets real time pass, in milliseconds. */
export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
