#!/usr/bin/env node
// Runs from the sources in a clone (Node 22.18 or later strips the types) and from dist where the package is installed.
const isInstalled = import.meta.url.includes("/node_modules/");
const entry = isInstalled ? "../dist/node.js" : "../src/node/index.ts";

const { runCommandLine } = await import(entry);
const exitCode = await runCommandLine(process.argv.slice(2));
// What it printed is taken over first: a pipe with a slow reader would lose its end.
if (exitCode !== null) process.stdout.write("", () => process.exit(exitCode));
