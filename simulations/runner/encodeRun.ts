import { toBase64url } from "./base64url.ts";
import { sharedJson } from "./canonicalRun.ts";
import { deflate } from "./deflate.ts";
import { CHECK_MARK, linkCheck } from "./linkCheck.ts";
import type { Run, View } from "./Run.ts";

/**
 * A run, and perhaps a view of it, as text for a URL *fragment*: JSON → raw DEFLATE → base64url, then `.` and a CRC-32.
 * The check lets us tell a link that a chat program bent from one that says what its maker meant.
 */
export async function encodeRun(run: Run, view: View | null = null): Promise<string> {
  const packed = await deflate(new TextEncoder().encode(sharedJson({ run, view })));
  return `${toBase64url(packed)}${CHECK_MARK}${linkCheck(packed)}`;
}
