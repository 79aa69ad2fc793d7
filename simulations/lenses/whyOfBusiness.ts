import type { WhyChain, WorldRecording } from "../business/index.ts";
import type { WhyQuestion } from "../lens/index.ts";
import { fetchPart } from "../runner/index.ts";

/**
 * Why something of the business is as it is, for a lens that has no causes of its own; what tells it is fetched with the
 * first question. A number asks about something as it was at the instant at which it was shown, written behind an "@":
 * "copy:12.3@7776000000".
 */
export async function whyOfBusiness(play: WorldRecording, { id, at }: WhyQuestion): Promise<WhyChain> {
  const { whyOf } = await fetchPart(() => import("../business/why/index.ts"));
  const [asked = id, shownAt] = id.split("@");
  return whyOf(play, asked, shownAt === undefined ? at : Number(shownAt));
}
