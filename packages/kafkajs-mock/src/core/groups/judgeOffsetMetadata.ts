import { numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { utf8Bytes } from "../utf8Bytes.ts";

/** The note beside an offset may have `offset.metadata.max.bytes`. */
export function judgeOffsetMetadata(core: Core, metadata: string | null): number {
  const isTooLong = metadata !== null && utf8Bytes(metadata) > numberSetting(core, "offset.metadata.max.bytes");
  return isTooLong ? errorCodes.OFFSET_METADATA_TOO_LARGE : errorCodes.NONE;
}
