import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { linesOf, run } from "./run.ts";

/** Filled by `npm run kafka` and `npm run test:kafka`, which fetch Kafka's jars with Maven. */
const JARS = join(import.meta.dirname, "../../../../.cache/kafka/jars-4.4.0");
/** The version of Apache Kafka whose classes are used. */
export const javaClientVersion = () => JARS.slice(JARS.lastIndexOf("-") + 1);

const JVM_OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"];

/** Why a program with Apache Kafka's classes cannot run here, or null when it can. */
export function javaProblem(): string | null {
  if (spawnSync("javac", ["-version"]).error !== undefined) return "no Java development kit is installed";
  return existsSync(JARS) ? null : "Kafka's jars were not fetched yet (npm run kafka fetches them)";
}

/** Runs one source file of this folder, which Java compiles as it starts it, and returns the lines it wrote. */
export async function runJava(source: string, ...parameters: string[]): Promise<string[]> {
  const file = join(import.meta.dirname, source);
  return linesOf(await run("java", [...JVM_OPTIONS, "-cp", join(JARS, "*"), file, ...parameters]));
}
