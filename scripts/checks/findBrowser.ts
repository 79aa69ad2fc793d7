import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say } from "../bootstrap/say.mjs";

/** First the one without windows: its pages are the same, and it opens them with less work. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

/** Debian's, the first that there is: Ubuntu has no browser without windows. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, "Google", "Chrome", "Application", "chrome.exe")];
  }),
];

const HOW_TO_HELP =
  "Install Chromium or Chrome, or set CHROMIUM_PATH to the program file of one, then run the command again.";

/**
 * Path of a Chromium or Chrome: `CHROMIUM_PATH`, else one on the PATH or in the usual places, else Debian's, installed
 * by apt when this user may. Throws an Error that says what to do when there is none to be had.
 */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", and no such file exists. ${HOW_TO_HELP}`);
  }
  const found = onThePath() ?? USUAL_PLACES.find((path) => existsSync(path));
  return found ?? installWithApt();
}

function onThePath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function installWithApt(): string {
  if (!existsSync("/usr/bin/apt-get")) throw new Error(`No Chromium or Chrome was found. ${HOW_TO_HELP}`);
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (prefix.length > 0 && !succeeds([...prefix, "true"])) {
    throw new Error(
      `No Chromium or Chrome was found, and installing one needs rights this user does not have. ${HOW_TO_HELP} ` +
        "On Debian or Ubuntu: sudo apt-get install chromium",
    );
  }
  say("No Chromium or Chrome was found; installing Debian's with apt-get …");
  const environment = ["env", "DEBIAN_FRONTEND=noninteractive"];
  const apt = [...prefix, ...environment, "apt-get", "-qq"];
  const installed =
    succeeds([...apt, "update"]) &&
    PACKAGES.some((name) => succeeds([...apt, "install", "--yes", "--no-install-recommends", name]));
  const path = installed ? onThePath() : undefined;
  if (path === undefined) throw new Error(`apt-get could not install Chromium. ${HOW_TO_HELP}`);
  return path;
}

function succeeds([file = "", ...args]: readonly string[]): boolean {
  return spawnSync(file, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
