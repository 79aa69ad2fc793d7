/** No row: a flow without a ticket, a copy without a fact, a time that has not come. */
export const NONE = -1;

/** Who interprets a flow, and by whose rules it is repaired. A bypass is a consumer's flow that the centre repairs. */
export const Regime = { pair: 0, consumer: 1, centre: 2, owner: 3, bypass: 4 } as const;
export const Transport = { call: 0, file: 1, topic: 2 } as const;
export const FlowState = { building: 0, live: 1 } as const;
export const Published = { no: 0, underWay: 1, yes: 2 } as const;
export const Practice = { none: 0, underWay: 1, yes: 2 } as const;
export const TicketState = { waiting: 0, working: 1, done: 2, withdrawn: 3 } as const;

/** What a flow is served while nobody keeps an older meaning for it: more versions than there can be. */
export const NEWEST = 0x7fff_ffff;

/** Most inputs a decision can have. */
export const MOST_INPUTS = 10;
/** The causes of a wrong input, in the order in which they are tried. */
export const wrongCauses = ["missing", "lost", "late", "misread", "mismapped"] as const;
export const Wrong = { missing: 0, lost: 1, late: 2, misread: 3, mismapped: 4 } as const;
export type WrongIndex = (typeof Wrong)[keyof typeof Wrong];

/** Partitions of a topic that is keyed. */
export const PARTITIONS = 2;
