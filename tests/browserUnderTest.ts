import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/**
 * Features of Chromium that the tests do without. The first three open a hidden page for the address bar beside every page
 * under test, which costs as much again as the page. The others are Playwright's own list (chromiumSwitches.ts), which a
 * second `--disable-features` replaces.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/**
 * How the component tests and the end-to-end tests start their browser: the Chromium of `CHROMIUM_PATH` (default
 * Debian's), seeing one font alone (oneFont.conf) where it can be told to. Elsewhere texts outside the course's fonts
 * measure as that system draws them.
 */
export const launchOptions = {
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    `--disable-features=${FEATURES_OFF.join(",")}`,
  ],
  env: canSeeOneFontAlone(executablePath) ? { ...process.env, FONTCONFIG_FILE: pathOf("oneFont.conf") } : process.env,
};

/** On Linux a browser can be told which fonts there are, unless it is a snap: those bring a configuration of their own. */
export function canSeeOneFontAlone(browser: string): boolean {
  return process.platform === "linux" && existsSync(browser) && !isSnap(browser);
}

/** A snap is a link to a launcher, or on Ubuntu a short script that calls one. */
function isSnap(browser: string): boolean {
  const path = realpathSync(browser);
  const isScript = statSync(path).size < 10_000;
  return /^\/snap\/|\/snap$/.test(path) || (isScript && readFileSync(path, "utf8").includes("/snap/bin/"));
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
