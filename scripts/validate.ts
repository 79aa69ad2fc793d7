/**
 * Runs a named validation and writes its report: npm run validate -- NAME [options].
 * Each file in scripts/validate exports `validate(options)`; it says itself what it changes.
 */
import { readdirSync } from "node:fs";
import { UsageError } from "./usageError.ts";

const folder = new URL("./validate/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const [name, ...options] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`Which validation? npm run validate -- NAME, where NAME is one of ${names.join(", ")}.`);
  process.exit(2);
}
const { validate } = (await import(new URL(`${name}.ts`, folder).href)) as {
  validate(options: readonly string[]): Promise<void> | void;
};
try {
  if (validate.length === 0 && options.length > 0) throw new UsageError(`${name} takes no options.`);
  await validate(options);
} catch (thrown) {
  const isUsage = thrown instanceof UsageError || (thrown as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage) throw thrown;
  console.error((thrown as Error).message);
  process.exitCode = 2;
}
