import type { LogSlice } from "../core/log/PartitionLog.ts";
import type { Type } from "./schema.ts";
import { writeBatches } from "./writeBatches.ts";
import { writeMessageSet } from "./messageSet.ts";

/** From this Fetch version on records travel as batches of magic 2 (KIP-98). */
const FIRST_BATCH_VERSION = 4;

/** The records of a Fetch reply: a stretch of log when written, bytes when read. */
export const records: Type<LogSlice | Uint8Array | null> = {
  read(reader) {
    const sizeBytes = reader.length32();
    return sizeBytes < 0 ? null : reader.raw(sizeBytes);
  },
  write(writer, value) {
    if (value === null) {
      writer.length32(-1);
      return;
    }
    if (value instanceof Uint8Array) {
      writer.length32(value.byteLength);
      writer.raw(value);
      return;
    }
    const lengthAt = writer.position;
    writer.int32(0);
    if (writer.version >= FIRST_BATCH_VERSION) writeBatches(writer, value);
    else writeMessageSet(writer, value, writer.version >= 2 ? 1 : 0);
    writer.patchInt32(lengthAt, writer.position - lengthAt - 4);
  },
};
