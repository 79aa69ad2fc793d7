import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";

/** More than any pipe or socket holds. */
const LINE_COUNT = 20_000;
/** Long enough for the process to have printed everything that fits, and to be about to end. */
const SLOW_READER_MS = 500;

test("a long output reaches a slow reader whole, before the process ends with its code", async () => {
  const module = JSON.stringify(new URL("../../../scripts/exitWith.ts", import.meta.url).href);
  const code = `import { exitWith } from ${module};
    for (let line = 1; line <= ${LINE_COUNT}; line++) console.log("line of the output", line);
    setInterval(() => {}, 1000); // Something is still open, as a forgotten connection would be.
    exitWith(3);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await wait(SLOW_READER_MS);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const [exitCode] = await once(child, "close");
  expect(output.trimEnd().split("\n")).toHaveLength(LINE_COUNT);
  expect(exitCode).toBe(3);
});
