/** What became of a topic and its readers: kept off any cluster of kafkajs-mock, looked at at any instant. */
export { bookmarkAt, logAt } from "./logAt.ts";
export type { LogPicture, PictureLane, PictureReader } from "./LogPicture.ts";
export type { LaneStory, LogStory, ReaderStory } from "./LogStory.ts";
export { recordLog } from "./recordLog.ts";
export type { LogRecorder } from "./recordLog.ts";
export { countUntil, valueAt } from "./Steps.ts";
export type { Steps } from "./Steps.ts";
