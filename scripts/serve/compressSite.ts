import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const WORTH_COMPRESSING = /\.(html|css|js|json|svg|txt|xml|wasm)$/;

/**
 * Writes `FILE.br` beside every text file of a built site, for hosts that serve precompressed files, ours among them.
 * Files that have a newer `.br` already are left alone.
 */
export async function compressSite(directory: string): Promise<void> {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) =>
    WORTH_COMPRESSING.test(file),
  );
  await Promise.all(files.map((file) => compressFile(join(directory, file))));
}

async function compressFile(path: string): Promise<void> {
  const target = `${path}.br`;
  const written = statSync(target, { throwIfNoEntry: false });
  if (written !== undefined && written.mtimeMs >= statSync(path).mtimeMs) return;
  const text = readFileSync(path);
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(target, await compress(text, { params: parameters }));
}
