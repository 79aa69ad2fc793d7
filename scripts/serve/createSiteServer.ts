import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/**
 * A server of one built site, as a plain static host would serve it: right types, precompressed files where the browser
 * takes them, `404.html` for what is not there, a redirect to `base` for what lies outside it.
 */
export function createSiteServer(directory: string, base: string): Server {
  const files = sirv(directory, { brotli: true, etag: true, extensions: ["html"], setHeaders });
  return createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const path = request.url ?? "/";
    if (!path.startsWith(base)) return redirect(response, base);
    request.url = `/${path.slice(base.length)}`;
    files(request, response, () => notFound(request, response, directory));
  });
}

/** Names under _astro/ carry a hash of their content; everything else may change with the next build. */
function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader("Cache-Control", path.startsWith("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache");
}

function redirect(response: ServerResponse, base: string): void {
  response.writeHead(302, { Location: base }).end();
}

function notFound(request: IncomingMessage, response: ServerResponse, directory: string): void {
  const page = join(directory, "404.html");
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(request.method === "HEAD" || !existsSync(page) ? undefined : readFileSync(page));
}
