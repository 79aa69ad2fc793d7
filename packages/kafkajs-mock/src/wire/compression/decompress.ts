import { MalformedBytes } from "../MalformedBytes.ts";
import { gunzip } from "./gzip.ts";
import { unlz4 } from "./unlz4.ts";
import { unsnappy } from "./unsnappy.ts";
import { unzstd } from "./unzstd.ts";

/** The codecs of record batches and message sets, by the number in their attributes. Source: apache/kafka `CompressionType`. */
export const compressionTypes = { none: 0, gzip: 1, snappy: 2, lz4: 3, zstd: 4 } as const;

/** Unpacks bytes by one of the codecs. Throws {@link MalformedBytes} when they are none of it, or the codec is unknown. */
export function decompress(compression: number, packed: Uint8Array): Uint8Array {
  switch (compression) {
    case compressionTypes.none:
      return packed;
    case compressionTypes.gzip:
      return gunzip(packed);
    case compressionTypes.snappy:
      return unsnappy(packed);
    case compressionTypes.lz4:
      return unlz4(packed);
    case compressionTypes.zstd:
      return unzstd(packed);
    default:
      throw new MalformedBytes(`compression type ${compression} is unknown`);
  }
}
