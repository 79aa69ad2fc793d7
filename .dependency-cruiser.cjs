/** Which folder may import which: the order is in scripts/checks/layers.json, left may never import right. */
const layers = require("./scripts/checks/layers.json");

const below = (folders) => `^(${folders.join("|")})/`;
const above = layers.order.map((layer, index) => ({
  name: `layers: ${layer} imports only what stands left of it`,
  severity: "error",
  from: { path: below([layer]) },
  to: { path: below(layers.order.slice(index + 1).concat(layers.chores)) },
}));
const inside = [...layers.order.slice(0, 5), layers.statistics].map((layer) => ({
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

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...above.filter((rule) => rule.to.path !== "^()/"),
    ...inside,
    ...broker,
    {
      name: "broker: no circles, types included",
      severity: "error",
      from: { path: "^packages/" },
      to: { circular: true },
    },
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
      from: { path: below(["packages", "simulations", "src"]) },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|dist[^/]*|coverage)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["source", "import", "node", "default"] },
  },
};
