import { buildSync } from "esbuild";

/**
 * One small script with all it imports, to stand in a page itself. `path` begins at the root of the project, where it is built;
 * `define` says what stands for names of the build, such as `import.meta.env.BASE_URL`. Default: nothing.
 */
export function inlineScript(path, define = {}) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    format: "iife",
    minify: true,
    define,
    target: ["chrome123", "firefox121", "safari17.5"],
    write: false,
  });
  return outputFiles[0].text.trim();
}
