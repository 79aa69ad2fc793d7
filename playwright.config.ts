import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./tests/browserUnderTest.ts";

/**
 * End-to-end tests on the built site. Four projects share the browser:
 * `root` (dist at /), `course` (dist-course at /course/, the same tests but those tagged @once), `pseudo` (dist-pseudo, texts
 * and layouts) and `lens` (dist-lens, the site with one lens more). @once marks what a base path cannot change: layout, keys,
 * focus, motion, print, what axe looks at, and islands, workers and links that a test without the tag opens as well.
 * @elsewhere marks what only a base path can change and other tests look at at the root: it runs under /course/ alone.
 * By hand: npm run build, then npx playwright test --project=root
 */
// Ports of their own for every run, so that two runs on one machine do not meet, below those that systems give to outgoing
// connections; workers inherit the variable.
process.env.E2E_PORT ??= `${20_000 + (process.pid % 3_000) * 4}`;
const firstPort = Number(process.env.E2E_PORT);

const sites = {
  root: { directory: "dist", base: "/", port: firstPort },
  course: { directory: "dist-course", base: "/course/", port: firstPort + 1 },
  pseudo: { directory: "dist-pseudo", base: "/", port: firstPort + 2 },
  lens: { directory: "dist-lens", base: "/", port: firstPort + 3 },
};
type SiteName = keyof typeof sites;

export default defineConfig({
  fullyParallel: true,
  // More than two cores: a test waits for its page now and then.
  workers: 4,
  forbidOnly: process.env.CI !== undefined,
  // Against what never comes: a busy machine is slower than usual limits allow for.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    // What is kept would answer instead of the host, and everything would be fetched twice; offline.spec.ts lets it in.
    serviceWorkers: "block",
    // A trace costs every test a sixth of its time: ask for one with --trace on. What a page looked like when a test failed
    // is kept, as a picture and in words.
    screenshot: "only-on-failure",
    launchOptions,
  },
  projects: [
    {
      name: "root",
      testDir: "tests/e2e",
      testMatch: "*.spec.ts",
      testIgnore: ["pseudo/**", "lens/**"],
      grepInvert: /@elsewhere/,
      use: baseUrl("root"),
    },
    {
      name: "course",
      testDir: "tests/e2e",
      testMatch: "*.spec.ts",
      testIgnore: ["serve.spec.ts", "pseudo/**", "lens/**"],
      grepInvert: /@once/,
      use: baseUrl("course"),
    },
    { name: "pseudo", testDir: "tests/e2e/pseudo", testMatch: "*.spec.ts", use: baseUrl("pseudo") },
    { name: "lens", testDir: "tests/e2e/lens", testMatch: "*.spec.ts", use: baseUrl("lens") },
  ],
  webServer: chosenSites().map((name) => {
    const { directory, base, port } = sites[name];
    return {
      // Packed as it is for visitors at the root alone, where tests look at that.
      command: `node scripts/serve.ts --directory ${directory} --base ${base} --port ${port} ${name === "root" ? "" : "--plain"}`,
      url: `http://127.0.0.1:${port}${base}`,
      reuseExistingServer: false,
    };
  }),
});

function baseUrl(name: SiteName) {
  return { baseURL: `http://127.0.0.1:${sites[name].port}${sites[name].base}` };
}

/** Only the sites of the projects asked for have to be built. */
function chosenSites(): SiteName[] {
  const names = Object.keys(sites) as SiteName[];
  const asked = names.filter((name) => process.argv.includes(`--project=${name}`));
  return asked.length > 0 ? asked : names;
}
