/** Unit tests run as Node loads the sources: what it cannot load, the style sheets beside a drawing, is empty here. */
import { registerHooks } from "node:module";

registerHooks({
  load: (url, context, nextLoad) =>
    url.endsWith(".css") ? { format: "module", source: "", shortCircuit: true } : nextLoad(url, context),
});
