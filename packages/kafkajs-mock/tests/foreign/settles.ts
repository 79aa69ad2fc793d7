const PATIENCE_MS = 30_000;

/** Waits until a condition holds; rejects with what was waited for after half a minute. */
export async function settles(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > giveUpAtMs) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
