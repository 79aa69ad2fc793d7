import { toBase64url } from "./base64url.ts";
import { crc32 } from "./crc32.ts";

/** Separates the packed run from its check. Neither part can hold it. */
export const CHECK_MARK = ".";

/** Six characters that no longer fit when a single one of the link was changed. */
export function linkCheck(packed: Uint8Array): string {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, crc32(packed));
  return toBase64url(bytes);
}
