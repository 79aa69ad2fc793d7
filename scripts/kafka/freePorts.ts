import { createServer } from "node:net";

/** Finds ports that nothing listens on at the moment, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => openServer(0)));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Throws, naming the port, when one of these ports is in use. */
export async function assertPortsFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = await openServer(port).catch((error: NodeJS.ErrnoException) => {
      throw new TypeError(
        `Port ${port} cannot be used (${error.code}). Stop what listens there, or choose another one with --port.`,
      );
    });
    await new Promise((resolve) => server.close(resolve));
  }
}

function openServer(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
