import { describe, expect, test } from "vitest";
import { readOptions } from "../../../scripts/simulate/readOptions.ts";
import { UsageError } from "../../../scripts/usageError.ts";

describe("readOptions", () => {
  test("reads values after a space or an equals sign, and what may be repeated in its order", () => {
    const args = "--architecture=point-to-point --then bus@100 --then platform@365 --set own.share=.2 --set a=true -h";
    expect(readOptions(args.split(" "))).toMatchObject({
      scenario: "larkfield",
      architecture: "point-to-point",
      evolution: [
        { day: 100, architecture: "bus" },
        { day: 365, architecture: "platform" },
      ],
      overrides: { "own.share": 0.2, a: true },
      help: true,
      json: false,
    });
  });

  test.each([
    ["--architecture bus --architecture platform", /--architecture is given twice \(.*bus and .*platform\)/],
    ["--json --json", /--json is given twice/],
    ["--seed", /--seed needs a value\. Write it as --seed 7/],
    ["--seed --json", /--seed needs a value/],
    ["--seed=", /--seed needs a value/],
    ["--json=3", /--json takes no value, and it is given "3"/],
    ["platform", /"platform" stands alone\. Every value follows one of --scenario/],
    ["--architecture bus platform", /"platform" stands alone after --architecture/],
    ["--years three", /--years three: that is not a number\. Write it as --years 3/],
    ["--json --csv", /--json or --csv, not both/],
    ["--seed 1 --seeds 1-2", /--seed or --seeds, not both/],
    ["--why ticket:4 --audit", /--why or --audit, not both/],
    ["--csv --audit", /--csv is for the quarters/],
    ["--at 5", /say at what with --audit, or with --why/],
    ["--list --seed 3", /--list runs nothing, so that --seed says nothing/],
    ["--then platform", /write it as NAME@DAY, such as platform@365\. The names are bus, platform, backbone/],
    ["--then platform@soon", /write it as NAME@DAY/],
  ])("refuses %s in words of its own", (line, message) => {
    expect(() => readOptions(line.split(" "))).toThrow(message);
    expect(() => readOptions(line.split(" "))).toThrow(UsageError);
  });

  test("leaves a value that begins with a minus sign to whoever knows what it may be", () => {
    expect(readOptions(["--seed", "-1"]).seeds).toEqual([-1]);
  });
});
