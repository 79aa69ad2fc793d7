import { DAY_MS } from "../../../kernel/index.ts";
import { addPerson } from "../work/tickets.ts";
import { domainField } from "./CommandKind.ts";
import type { CommandKind } from "./CommandKind.ts";

/** What a link or a room has to know of it. */
export const hireShape = { type: "hire", fields: { system: domainField } } as const;

/** One person more in a domain's team, paid every working day until the end. */
export const hire = {
  ...hireShape,
  priceDays: ({ endAt }, _, now) => Math.max(0, (endAt - Math.floor(now / DAY_MS) * DAY_MS) / DAY_MS),
  stateOf: () => "open",
  apply: (larkfield, { system }) => addPerson(larkfield, system),
} satisfies CommandKind<typeof hireShape.fields>;
