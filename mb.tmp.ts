import * as m from "./scripts/checks/measureBytes.ts";
for (const p of m.measureBytes("dist")) if (/lessons|today|my-c|^$/.test(p.address)) console.log(p.address, p.beforeFirstRun, p.whole);
