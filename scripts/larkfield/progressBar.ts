/** A bar on standard error when it is a terminal, nothing otherwise. */
export function progressBar(name: string, total: number): { step(): void; end(): void } {
  const started = performance.now();
  let done = 0;
  const isTerminal = process.stderr.isTTY === true;
  const draw = (): void => {
    const filled = Math.round((30 * done) / Math.max(total, 1));
    const bar = "█".repeat(filled) + "░".repeat(30 - filled);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stderr.write(`\r${name} ${bar} ${done}/${total} ${seconds} s `);
  };
  return {
    step() {
      done += 1;
      if (isTerminal) draw();
    },
    end() {
      if (isTerminal) process.stderr.write("\n");
    },
  };
}
