import { fileURLToPath } from "node:url";

/**
 * How the component tests and the end-to-end tests start their browser: the Chromium of `CHROMIUM_PATH` (default
 * Debian's), seeing one font alone. Only Linux can be told which fonts there are; elsewhere texts outside the course's
 * fonts measure as that system draws them.
 */
export const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
  env: process.platform === "linux" ? { ...process.env, FONTCONFIG_FILE: pathOf("oneFont.conf") } : process.env,
};

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
