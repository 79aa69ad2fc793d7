/** What may be done about the contract, by the codes of its words: each one order to the business. */
export const orders = {
  /** A changed meaning gets a name of its own, and the old one goes on being sent. */
  beside: { type: "set", name: "shapes.meaningGoes", value: "beside" },
  newName: { type: "set", name: "shapes.meaningGoes", value: "newName" },
  /** The source tests that a field still means what it meant: net is not gross. */
  tested: { type: "set", name: "shapes.testedShare", value: 0.95 },
  full: { type: "set", name: "shapes.compatibility", value: "full" },
  forward: { type: "set", name: "shapes.compatibility", value: "forward" },
  readersFirst: { type: "set", name: "shapes.first", value: "readers" },
} as const;
export type ContractMove = keyof typeof orders;
export const moveCodes = Object.keys(orders) as readonly ContractMove[];
