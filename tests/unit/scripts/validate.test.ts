import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../scripts/usageError.ts";

const script = new URL("../../../scripts/validate.ts", import.meta.url).pathname;

describe("npm run validate", { timeout: 60_000 }, () => {
  // Each starts a process.
  test.each([
    ["no name", [], /NAME is one of .*copies, .*larkfield, .*tangle,/],
    ["an unknown name", ["larkfeild"], /NAME is one of .*copies, .*engines/],
    ["an option that a validation does not know", ["larkfield", "--sed", "1"], /--sed/],
    ["an option for one that takes none", ["kernel", "--seeds", "1-2"], /kernel takes no options/],
    ["seeds that are none", ["larkfield", "--seeds", "9-1"], /--seeds 9-1: write it as 1-100/],
  ])("refuses %s on standard error, with exit code 2, and runs nothing", (_, options, message) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/at file:|node:internal/);
  });
});

describe("a validation refuses, in the way that the script tells as above,", () => {
  test.each([
    ["a sweep without points", "larkfield", ["--sweep", "0"], /--sweep 0: write a whole number from 1/],
    ["a pass that is not there", "larkfield", ["--only", "rivalry"], /--only rivalry: write defaults, .*rivals/],
    ["an option of another", "tangle", ["--seeds", "1-2"], /--seeds/],
  ])("%s", async (_, name, options, message) => {
    const { validate } = (await import(`../../../scripts/validate/${name}.ts`)) as {
      validate(options: readonly string[]): Promise<void>;
    };
    const refused: unknown = await Promise.resolve()
      .then(() => validate(options))
      .catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(Error);
    const { code = "" } = refused as { code?: string };
    const isUsage = refused instanceof UsageError || code.startsWith("ERR_PARSE_ARGS");
    expect(isUsage).toBe(true);
    expect((refused as Error).message).toMatch(message);
  });
});
