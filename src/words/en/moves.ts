import { formatCount } from "../format.ts";
import { localise } from "../localise.ts";

/** What the button of a command says, and what stands there once it has been given; by the command's type. */
const commands: Readonly<Record<string, { give: (days: number) => string; underWay?: string; done?: string }>> = {
  publish: {
    give: (days) => `Publish its fact once (${formatCount(days, "team day", "team days")})`,
    underWay: "Publishing is under way",
    done: "Published",
  },
  hire: {
    give: (days) =>
      days > 0 ? `Hire one person until the end (${formatCount(days, "team day", "team days")})` : "Hire one person",
  },
};

/** Sentences of what people may do in a run. */
export const moves = /* @__PURE__ */ localise({
  team: "Team",
  option: (p: { name: string; readers: number | null }) =>
    p.readers === null ? p.name : `${p.name} · ${formatCount(p.readers, "reader", "readers")}`,
  /** Said before a move is given that would serve nobody. */
  nobodyReads: (p: { name: string }) =>
    `Nobody reads what ${p.name} has to tell. Publishing it costs team days and helps nobody yet.`,
  give: (p: { type: string; days: number }) => commands[p.type]?.give(p.days) ?? p.type,
  state: (p: { type: string; state: string }) => commands[p.type]?.[p.state as "underWay" | "done"] ?? p.type,
});
