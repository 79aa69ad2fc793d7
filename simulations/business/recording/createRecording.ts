import type { RunRequest } from "../types.ts";
import { createWorld } from "../larkfield/createWorld.ts";
import { recordingOf } from "./recordingOf.ts";
import type { RecordingOptions, WorldRecording } from "./recordingOf.ts";

/** Records a run, with every mechanism that may go on beside it. @throws BusinessError when the request cannot be run */
export function createRecording(request: RunRequest, options: RecordingOptions = {}): WorldRecording {
  return recordingOf(createWorld(request), request, options);
}
