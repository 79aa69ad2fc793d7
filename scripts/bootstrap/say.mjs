/** One line of progress, so that nobody wonders whether anything is happening. */
export function say(text) {
  console.log(`  ${text}`);
}

/** Seconds since `startedAt` (ms of performance.now()), as people read them: "0.4 s", "19 s". */
export function secondsSince(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}
