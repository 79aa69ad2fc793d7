import { inlineScript } from "./inlineScript.mjs";

/**
 * Puts src/islands/shell/boot.ts, as one small script, into the head of every page: before the first paint, and before
 * anything could fail to load. Injected through Astro, which adds its hash to the policy of every page.
 */
export function pageBoot() {
  return {
    name: "page-boot",
    hooks: {
      "astro:config:setup": ({ command, config, injectScript }) =>
        injectScript(
          "head-inline",
          inlineScript("src/islands/shell/boot.ts", {
            "import.meta.env.PROD": String(command === "build"),
            "import.meta.env.BASE_URL": JSON.stringify(config.base.replace(/\/?$/, "/")),
          }),
        ),
    },
  };
}
