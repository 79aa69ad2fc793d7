import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import type { Trace } from "./scenarios.ts";

const run = promisify(execFile);

/** A JavaScript engine that may be on this machine. */
export interface Engine {
  /** The engine's family and where it comes from, such as "SpiderMonkey (Firefox)". */
  readonly name: string;
  /** The program, or null when it is not installed. */
  readonly program: string | null;
  /** Runs the bundle and answers the traces. */
  readonly traces: () => Promise<Record<string, Trace>>;
}

/** The engines the kernel has to agree on. QuickJS stands in for a missing
 * JavaScriptCore (Debian: libjavascriptcoregtk-4.0-bin). */
export function engines(): Engine[] {
  const chromium = process.env["CHROMIUM_PATH"] ?? find("chromium", "chromium-browser", "google-chrome");
  const firefox = process.env["FIREFOX_PATH"] ?? find("firefox-esr", "firefox");
  const jsc = find("jsc", "gjs-jsc");
  const quickjs = find("qjs", "quickjs");
  return [
    engine("V8 (Node)", process.execPath, bare),
    engine("V8 (Chromium)", chromium, (program) => page(program, "chrome")),
    engine("SpiderMonkey (Firefox)", firefox, (program) => page(program, "firefox")),
    jsc === null && quickjs !== null
      ? engine("QuickJS (qjs)", quickjs, bare)
      : engine("JavaScriptCore (jsc)", jsc, bare),
  ];
}

function engine(name: string, program: string | null, play: (program: string) => Promise<string>): Engine {
  return { name, program, traces: async () => JSON.parse(await play(program!)) as Record<string, Trace> };
}

/** The first of these programs on the PATH. */
function find(...names: string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

let bundled: Promise<string> | undefined;

/** The scenarios and the kernel as one script without imports. */
function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(import.meta.dirname, "entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

async function bare(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kernel-engines-"));
  try {
    const file = join(folder, "traces.js");
    await writeFile(file, await bundle());
    const { stdout } = await run(program, [file], { timeout: 120_000, maxBuffer: 1 << 24 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the bundle as the script of an empty page. */
async function page(program: string, browser: "chrome" | "firefox"): Promise<string> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === "/traces.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><title>traces</title><script src="/traces.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const args =
    browser === "chrome"
      ? ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]
      : [];
  const instance = await puppeteer.launch({ browser, executablePath: program, headless: true, args, timeout: 60_000 });
  try {
    const view = await instance.newPage();
    await view.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { timeout: 60_000 });
    return await view.evaluate(() => (globalThis as { kernelTraces?: string }).kernelTraces!);
  } finally {
    await instance.close();
    server.close();
  }
}
