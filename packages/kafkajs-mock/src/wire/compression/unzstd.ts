import { decompress } from "fzstd";
import { MalformedBytes } from "../MalformedBytes.ts";
import { MOST_UNPACKED_BYTES } from "./ByteSink.ts";

/** Unpacks zstd frames (RFC 8878), by fzstd: the same code and the same bytes in Node and in the browser. */
export function unzstd(packed: Uint8Array): Uint8Array {
  let unpacked: Uint8Array;
  try {
    unpacked = decompress(packed);
  } catch (error) {
    // fzstd throws errors of its own, and on some broken inputs those of the arrays it reads.
    throw new MalformedBytes(`it is no zstd that can be read (${(error as Error).message})`);
  }
  if (unpacked.byteLength > MOST_UNPACKED_BYTES) throw new MalformedBytes("the packed bytes unpack into too much");
  return unpacked;
}
