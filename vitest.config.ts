import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { fonts } from "./src/site/fonts.mjs";
import { canSeeOneFontAlone, launchOptions } from "./tests/browserUnderTest.ts";
import { LongestFirst } from "./tests/unit/setup/LongestFirst.ts";

/** Anew for each project: Vitest writes the project's name into the browser's entry. */
const componentTests = () => ({
  include: ["tests/browser/**/*.test.{ts,tsx}"],
  browser: {
    enabled: true,
    headless: true,
    provider: playwright({ launchOptions }),
    instances: [{ browser: "chromium" as const }],
  },
});

const inNode = {
  environment: "node" as const,
  // As Node loads the sources. Through Vite every call of another module looks its function up, and a run takes two to
  // five times as long.
  experimental: { viteModuleRunner: false },
  isolate: false,
};

/** Programs that tests start compile what others have compiled before them. */
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("node_modules/.cache/node-compile", import.meta.url));

const withoutStyles = new URL("tests/unit/setup/withoutStyles.mjs", import.meta.url).href;
const setup = ["tests/browser/setup/useCourseFonts.ts", "tests/browser/setup/patience.ts"];

interface FontVariant {
  readonly src: readonly [file: string];
  readonly style: string;
  readonly weight: string;
}

/** What the page needs to know of a family; see tests/browser/setup. */
const courseFonts = fonts().map(({ name, cssVariable, fallbacks, options: { variants } }) => ({
  name,
  cssVariable,
  fallbacks,
  variants: variants.map((variant: FontVariant) => ({ ...variant, file: variant.src[0] })),
}));
const isOneFontAlone = canSeeOneFontAlone(launchOptions.executablePath);

export default defineConfig({
  oxc: { jsx: { importSource: "preact" } },
  test: {
    // Against what never comes: a busy machine is slower than usual limits allow for.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          ...inNode,
          execArgv: ["--import", withoutStyles],
          include: ["tests/unit/**/*.test.ts", "tests/engines/**/*.test.ts"],
        },
      },
      {
        // The broker's: most wait for a client or another program most of the time.
        extends: true,
        test: { name: "broker", ...inNode, include: ["packages/*/tests/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          ...componentTests(),
          setupFiles: setup,
          provide: { courseFonts, isOneFontAlone },
        },
      },
      {
        // The same on a poor day: the course's fonts have not come, and the processor is a quarter as fast.
        extends: true,
        test: {
          name: "browser-poor",
          ...componentTests(),
          setupFiles: [...setup, "tests/browser/setup/slowDown.ts"],
          provide: { courseFonts: courseFonts.map((family) => ({ ...family, variants: [] })), isOneFontAlone },
        },
      },
    ],
  },
});
