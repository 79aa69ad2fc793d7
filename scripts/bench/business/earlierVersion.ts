/** The version of the business before people were scarce and telling cost work, unpacked beside this one to be measured. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const COMMIT = "4172d1e5317ec65b9baec0c3fa2e767a416943d8";
const FOLDERS = ["simulations", "packages"];
const MOST_BYTES = 256 * 1024 * 1024;

export interface EarlierVersion {
  readonly folder: string;
  remove(): void;
}

/** Unpacks it into a temporary folder. Null where the history is not at hand, as in a shallow clone. */
export function earlierVersion(): EarlierVersion | null {
  const folder = mkdtempSync(join(tmpdir(), "larkfield-earlier-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const options = { maxBuffer: MOST_BYTES, stdio: ["pipe", "pipe", "ignore"] as ["pipe", "pipe", "ignore"] };
    const archive = execFileSync("git", ["archive", COMMIT, ...FOLDERS], options);
    execFileSync("tar", ["-x", "-C", folder], { ...options, input: archive });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    return { folder, remove };
  } catch {
    remove();
    return null;
  }
}
