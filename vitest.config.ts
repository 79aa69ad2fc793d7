import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const provider = playwright({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
  },
});

export default defineConfig({
  oxc: { jsx: { importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts", "tests/engines/**/*.test.ts", "packages/*/tests/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          browser: { enabled: true, headless: true, provider, instances: [{ browser: "chromium" }] },
        },
      },
    ],
  },
});
