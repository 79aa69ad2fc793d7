/**
 * Ends this process once all it printed has been taken over by its reader. `process.exit` alone loses the end of a long output
 * into a pipe or socket whose reader is slow: Node writes there without waiting.
 * @param exitCode 0 to 255
 */
export function exitWith(exitCode: number): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(exitCode)));
}
