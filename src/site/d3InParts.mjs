/**
 * The package `d3` brings thirty others, one of which changes what selections can do merely by being loaded. The course
 * draws without it: a page carries the functions that it names, and nothing else of D3.
 * @returns {import("vite").Plugin}
 */
export function d3InParts() {
  return {
    name: "past-the-plateau:d3-in-parts",
    transform: {
      filter: { id: /\/node_modules\/d3(-[a-z]+)?\// },
      handler: (code) => ({ code, map: null, moduleSideEffects: false }),
    },
  };
}
