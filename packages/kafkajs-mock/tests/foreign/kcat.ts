import { spawn, spawnSync } from "node:child_process";
import type { ForeignClient } from "./ForeignClient.ts";
import { linesOf, run } from "./run.ts";
import { settles } from "./settles.ts";

const T0 = 1_700_000_000_000;

/** kcat 1.7 (librdkafka), as Debian ships it. */
export const kcat: ForeignClient = {
  name: "kcat",
  version: () =>
    // Where it is not installed, nothing is written at all.
    linesOf(spawnSync("kcat", ["-V"], { encoding: "utf8" }).stdout ?? "")
      .join(" ")
      .match(/Version ([\d.]+).*librdkafka ([\d.]+)/)
      ?.slice(1)
      .join(", librdkafka ") ?? "unknown",
  problem: () => (spawnSync("kcat", ["-V"]).error === undefined ? null : "kcat is not installed (Debian: kcat)"),
  async play(addresses, suffix) {
    const topic = `kcat-${suffix}`;
    const base = ["-b", addresses.join(",")];
    const facts: string[] = [];
    const listed = await run("kcat", [...base, "-L"]);
    facts.push(/^ *\d+ brokers/m.exec(listed)?.[0].trim() ?? "no brokers");
    await run("kcat", [...base, "-P", "-t", topic, "-p", "0", "-K:"], { input: "k1:v1\nk2:v2\nk3:v3\n" });
    await run("kcat", [...base, "-P", "-t", topic, "-p", "0", "-z", "gzip", "-H", "h=1"], { input: "zipped\n" });
    const idempotent = ["-X", "enable.idempotence=true"];
    await run("kcat", [...base, "-P", "-t", topic, "-p", "0", ...idempotent], { input: "once\n" });
    const format = ["-f", "%o %k=%s %h\n"];
    const read = ["-C", "-t", topic, "-e", "-q"];
    facts.push(...linesOf(await run("kcat", [...base, ...read, "-o", "beginning", ...format])));
    facts.push(`last two: ${linesOf(await run("kcat", [...base, ...read, "-o", "-2", "-p", "0"])).join(", ")}`);
    for (const codec of ["snappy", "lz4", "zstd"])
      await run("kcat", [...base, "-P", "-t", topic, "-p", "0", "-z", codec], { input: `${codec}\n` });
    facts.push(`codecs: ${linesOf(await run("kcat", [...base, ...read, "-o", "-3", "-p", "0"])).join(", ")}`);
    facts.push((await run("kcat", [...base, "-Q", "-t", `${topic}:0:${T0}`])).trim().replace(topic, "T"));
    facts.push(`a group of two: ${await shareGroup(base, topic, `kcat-${suffix}`)}`);
    return facts;
  },
  expected: [
    "3 brokers",
    "0 k1=v1 ",
    "1 k2=v2 ",
    "2 k3=v3 ",
    "3 =zipped h=1",
    "4 =once ",
    "last two: zipped, once",
    "codecs: snappy, lz4, zstd",
    "T [0] offset 0",
    "a group of two: 1 and then 0, the heir reads on",
  ],
  shows: {
    administering: ["3 brokers"],
    messages: ["0 k1=v1", "3 =zipped h=1"],
    gzip: ["3 =zipped"],
    codecs: ["codecs: "],
    idempotence: ["4 =once"],
    classicGroups: ["a group of two: "],
    offsetsByTime: ["T [0] offset"],
  },
};

/** Two members of one group, the second taking over when the first leaves. The topic has one partition. */
async function shareGroup(base: readonly string[], topic: string, group: string): Promise<string> {
  const member = () => {
    const settings = ["-X", "auto.offset.reset=earliest", "-X", "heartbeat.interval.ms=300", "-u"];
    const child = spawn("kcat", [...base, "-G", group, topic, ...settings]);
    const state = { child, output: "", log: "" };
    child.stdout.on("data", (text) => (state.output += text));
    child.stderr.on("data", (text) => (state.log += text));
    return state;
  };
  const assignments = (log: string) => [...log.matchAll(/assigned: (.*)/g)].length;
  const first = member();
  let second: ReturnType<typeof member> | null = null;
  try {
    await settles("the first has read", () => first.output.includes("once"));
    second = member();
    const heir = second;
    await settles("the group is rebalanced", () => /rebalanced/.test(heir.log));
    const shares = assignments(first.log) >= 1 ? "1 and then 0" : first.log;
    first.child.kill("SIGTERM");
    await new Promise((resolve) => first.child.once("close", resolve));
    await settles("the heir has the partition", () => /assigned: .*\[0\]/.test(heir.log));
    await run("kcat", [...base, "-P", "-t", topic, "-p", "0"], { input: "after\n" });
    await settles("the heir reads", () => heir.output.includes("after"));
    return `${shares}, the heir reads on`;
  } finally {
    first.child.kill("SIGKILL");
    second?.child.kill("SIGKILL");
  }
}
