import { fromBase64url } from "./base64url.ts";
import { CodedError } from "./CodedError.ts";
import { inflate } from "./deflate.ts";
import { CHECK_MARK, linkCheck } from "./linkCheck.ts";
import { parseShared } from "./parseRun.ts";
import type { SharedRun } from "./Run.ts";

/** Longest link that is looked at at all, in characters. A run with 50 commands takes under 2,000. */
export const LINK_LIMIT_CHARACTERS = 8_192;
/** Most that a link may unpack to. */
export const UNPACKED_LIMIT_BYTES = 65_536;

/**
 * Reads what `encodeRun` wrote; a leading `#` is allowed. A link without its check is accepted when every field is valid.
 * Throws CodedError: `link.tooLong` · `link.broken` (cut off, not a link of ours) · `link.tampered` (its check does not fit) ·
 * `link.tooLarge` · `link.otherFormat` · `link.otherEpoch` (OtherEpochError, offers today's model) ·
 * `link.invalidField { field }` · `link.unknownScenario`.
 */
export async function decodeRun(fragment: string): Promise<SharedRun> {
  if (fragment.length > LINK_LIMIT_CHARACTERS) {
    throw new CodedError("link.tooLong", { characters: fragment.length, limitCharacters: LINK_LIMIT_CHARACTERS });
  }
  const [body = "", check, ...rest] = fragment.replace(/^#/, "").split(CHECK_MARK);
  const packed = fromBase64url(body);
  if (packed === undefined || packed.length === 0 || rest.length > 0) throw new CodedError("link.broken");
  const unpacked = await inflate(packed, UNPACKED_LIMIT_BYTES);
  if (check !== undefined && check !== linkCheck(packed)) throw new CodedError("link.tampered");
  return parseShared(parseJson(unpacked), "link");
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CodedError("link.broken");
  }
}
