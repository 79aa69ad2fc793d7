/** Which folder may import which: the order is in scripts/checks/layers.json, left may never import right. */
const layers = require("./scripts/checks/layers.json");

const below = (folders) => `^(${folders.join("|")})/`;
const above = layers.order.map((layer, index) => ({
  name: `layers: ${layer} imports only what stands left of it`,
  severity: "error",
  from: { path: below([layer]) },
  to: { path: below(layers.order.slice(index + 1).concat(layers.chores)) },
}));
const inside = [...layers.order.slice(0, 6), layers.statistics].map((layer) => ({
  name: `index: ${layer} is imported through its index.ts`,
  severity: "error",
  from: { path: below(layers.order.concat(layers.statistics)), pathNot: below([layer]) },
  to: { path: below([layer]), pathNot: "/index\\.ts$" },
}));

const brokerFolders = (names) => below(names.map((name) => `${layers.brokerFolder}/${name}`));
const broker = layers.brokerOrder.slice(0, -1).map((folder, index) => ({
  name: `broker: ${folder} imports only what stands left of it`,
  severity: "error",
  from: { path: brokerFolders([folder]) },
  to: { path: brokerFolders(layers.brokerOrder.slice(index + 1)) },
}));

const ours = ["packages", "simulations", "src"];
/** Where types, and folders, may still import one another in a circle. Leave a name out as soon as its circles are gone. */
const typeCirclesLeftIn = ["src"];
const folderCirclesLeftIn = ["packages", "src"];
const without = (left) => ours.filter((folder) => !left.includes(folder));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...above.filter((rule) => rule.to.path !== "^()/"),
    ...inside,
    ...broker,
    {
      name: "statistics imports no other layer",
      severity: "error",
      from: { path: below([layers.statistics]) },
      to: { path: below(layers.order.concat(layers.chores)) },
    },
    {
      name: "statistics never feeds a trace",
      severity: "error",
      from: { path: `^(${layers.withoutStatistics.join("|")})` },
      to: { path: below([layers.statistics]) },
    },
    {
      name: "labs import only kafkajs",
      severity: "error",
      from: { path: "^labs/[^/]+/(starter|solution)" },
      to: { pathNot: "^(labs/|node_modules/kafkajs/)" },
    },
    {
      name: "no circles",
      severity: "error",
      from: { path: below(ours) },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no circles of types",
      severity: "error",
      from: { path: below(without(typeCirclesLeftIn)) },
      to: { circular: true },
    },
    {
      name: "no circles of folders",
      scope: "folder",
      severity: "error",
      from: { path: below(without(folderCirclesLeftIn)) },
      to: { circular: true },
    },
    {
      name: "Larkfield knows nobody who looks at it",
      severity: "error",
      from: { path: "^simulations/business/larkfield/" },
      to: { path: "^simulations/business/(recording|reading|why|tangle)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|dist[^/]*|coverage)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["source", "import", "node", "default"] },
  },
};
