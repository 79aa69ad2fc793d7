import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";

/** Starts the server of `npm start` on a built site; resolves once it has printed its address. */
async function startServer(port: number): Promise<{ server: ChildProcess; output: string }> {
  const server = spawn(process.execPath, [
    "scripts/serve.ts",
    "--directory",
    "dist",
    "--base",
    "/",
    "--port",
    `${port}`,
  ]);
  let output = "";
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes("Ctrl-C")) break;
  }
  return { server, output };
}

async function takePort(): Promise<{ port: number; free: () => void }> {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  return { port: (taken.address() as { port: number }).port, free: () => taken.close() };
}

test("npm start takes the next port when one is taken, says so, and stops at Ctrl-C", async () => {
  const { port, free } = await takePort();
  const { server, output } = await startServer(port);
  free();
  expect(output).toContain(`Port ${port} is taken`);
  const address = /http:\S+/.exec(output)?.[0] ?? "";
  expect((await fetch(address)).status).toBe(200);

  server.kill("SIGINT");
  const [exitCode] = await once(server, "exit");
  expect(exitCode).toBe(0);
});

test("npm start serves compressed text, right types and a page for what is not there", async () => {
  const { server, output } = await startServer(4681);
  const address = /http:\S+/.exec(output)?.[0] ?? "";
  const home = await fetch(address, { headers: { "Accept-Encoding": "br" } });
  const missing = await fetch(`${address}no/such/page/`);
  const icon = await fetch(`${address}favicon.svg`);
  server.kill("SIGTERM");

  expect(home.headers.get("content-encoding")).toBe("br");
  expect(home.headers.get("content-type")).toMatch(/^text\/html/);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain("</html>");
  expect(icon.headers.get("content-type")).toContain("image/svg+xml");
});
