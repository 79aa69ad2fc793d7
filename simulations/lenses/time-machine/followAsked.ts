import { auditCopies } from "../../business/index.ts";
import type { Larkfield, LarkfieldState, WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { readerStates } from "./TimeMachinePicture.ts";
import type { NewReader } from "./TimeMachinePicture.ts";
import type { Asked } from "./TimeMachineBrief.ts";

const NONE = -1;
/** Days that a new reader is followed after it works; and without success, after it asked. */
const FOLLOWED_DAYS = 30;
const MOST_DAYS = 200;

/** The first order of a run that asks for facts; undefined where nobody does. */
export function askOf({ commands, orders }: Pick<LarkfieldState, "commands" | "orders">) {
  const index = commands.findIndex(({ type }) => type === "ask");
  const refused = orders.some(({ command, refusal }) => command === index && refusal !== null);
  if (index < 0 || refused) return undefined;
  return commands[index] as unknown as { readonly at: InstantMs; readonly domain: number; readonly of: number };
}

/** From the question to the last of the days after it works: when it works, when it is right, and how much of it, day by day. */
export function followAsked(play: WorldRecording): Asked | null {
  const given = play.request.commands?.find(({ type }) => type === "ask");
  if (given === undefined || given.at >= play.endAt) return null;
  const first = play.worldAt(given.at).simulation.state;
  const ask = askOf(first);
  if (ask === undefined) return null;
  const { at, domain, of } = ask;
  const names = { reader: first.names[domain]!, owner: first.names[of]! };
  let [workingAt, rightAt]: (InstantMs | null)[] = [null, null];
  const shares: number[] = [];
  for (let look = at; look <= play.endAt && shares.length < FOLLOWED_DAYS; look += DAY_MS) {
    if (workingAt === null && look > at + MOST_DAYS * DAY_MS) break;
    const world = play.worldAt(look);
    const live = liveAt(world.simulation.state, ask);
    if (live === null) continue;
    workingAt ??= live;
    const states = readerFigures(world, ask);
    shares.push(states.filter((one) => one === RIGHT).length / states.length);
    if (shares.at(-1) === 1) rightAt ??= look;
  }
  return { at, ...names, workingAt: workingAt ?? null, rightAt: rightAt ?? null, shares };
}

const [WAITS, RIGHT, WRONG] = readerStates.map((_, index) => index) as [number, number, number];

/** What the new reader has of every figure of the owner. */
export function readerFigures(world: Larkfield, ask: { readonly domain: number; readonly of: number }): Uint8Array {
  const { state } = world.simulation;
  const keys = state.parameters["facts.keys"];
  const flows = flowsOf(state, ask);
  const states = new Uint8Array(flows.length * keys).fill(WAITS);
  auditCopies(world, ({ flow, key, wrong }) => {
    const place = flows.indexOf(flow);
    if (place >= 0) states[place * keys + key] = wrong === null ? RIGHT : WRONG;
  });
  return states;
}

export function newReader(world: Larkfield): NewReader | null {
  const { state, now } = world.simulation;
  const ask = askOf(state);
  if (ask === undefined || ask.at > now) return null;
  return {
    reader: state.names[ask.domain]!,
    owner: state.names[ask.of]!,
    days: (now - ask.at) / DAY_MS,
    states: readerFigures(world, ask),
  };
}

/** Since when all flows that it needs have worked; null while one does not. */
function liveAt(state: LarkfieldState, ask: { readonly domain: number; readonly of: number }): InstantMs | null {
  const since = flowsOf(state, ask).map((flow) => (flow === NONE ? NONE : state.flows.liveAt[flow]!));
  return since.includes(NONE) ? null : Math.max(...since);
}

function flowsOf({ types, domains, flowOf }: LarkfieldState, { domain, of }: { domain: number; of: number }): number[] {
  const own = Array.from({ length: types.count }, (_, type) => type).filter((type) => types.domain[type] === of);
  return own.map((type) => flowOf[type * domains.count + domain]!);
}
