import { render, type ComponentChildren } from "preact";
import { afterEach, beforeEach } from "vitest";

/** For a file of component tests: a `main` in the page for each test, and what shows an island in it. Gone after the test. */
export function islandShower(): (island: ComponentChildren) => void {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.createElement("main");
    document.body.append(host);
  });
  afterEach(() => {
    render(null, host);
    host.remove();
  });
  return (island) => render(island, host);
}
