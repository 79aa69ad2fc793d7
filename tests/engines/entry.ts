import { traces } from "./scenarios.ts";

/** What bare engines and pages run: they hand the traces back as one line of JSON. */
const line = JSON.stringify(traces());
const scope = globalThis as { kernelTraces?: string; print?: (line: string) => void };
scope.kernelTraces = line;
if (typeof process !== "undefined") console.log(line);
else scope.print?.(line);
