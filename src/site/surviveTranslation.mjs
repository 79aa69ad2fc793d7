import { fileURLToPath } from "node:url";

const RENDERER = /@astrojs\/preact\/dist\/client\.js$/;
const HOOKS = fileURLToPath(new URL("../islands/shell/surviveTranslation.ts", import.meta.url));

/** Loads src/islands/shell/surviveTranslation.ts with what brings islands alive, so that no page can forget it. */
export function surviveTranslation() {
  const plugin = {
    name: "survive-translation",
    transform: (code, id) => (RENDERER.test(id) ? `import ${JSON.stringify(HOOKS)};\n${code}` : undefined),
  };
  return {
    name: "survive-translation",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => updateConfig({ vite: { plugins: [plugin] } }),
    },
  };
}
