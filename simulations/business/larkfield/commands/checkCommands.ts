import { DAY_MS } from "../../../kernel/index.ts";
import { BusinessError } from "../../businessError.ts";
import type { Command } from "../../types.ts";
import type { CheckedRequest } from "../request/checkRequest.ts";
import { commandTypes } from "../request/commandTypes.ts";
import { commandShapes } from "./commandShapes.ts";

/**
 * The commands of a request in the order in which they are given. A domain can only be told what to do once it is there.
 * @throws BusinessError `bad-command`
 */
export function checkCommands({ commands, scenario, joins }: CheckedRequest): readonly Command[] {
  commands.forEach((command, index) => {
    const refuse = (why: string): BusinessError =>
      new BusinessError(
        "bad-command",
        { what: `Command ${index + 1} (${command.type}) cannot be given.`, why, fix: "Change it or leave it out." },
        { index, type: command.type },
      );
    const { at, by, type } = command;
    const role = scenario.landscape?.roles.find((candidate) => candidate.name === by);
    if (!role) throw refuse(`"${by}" is not one of the scenario's roles.`);
    const shape = commandShapes.find((one) => one.type === type);
    if (!shape) throw refuse(`There is no command of that type; there are ${commandTypes.join(", ")}.`);
    if (!role.commands.some((allowed) => allowed === type)) throw refuse(`"${by}" may not give it.`);
    if (!(Number.isInteger(at) && at >= 0)) throw refuse(`${at} is not a whole millisecond.`);
    for (const [field, { least, most }] of Object.entries(shape.fields)) {
      const value = command[field];
      const isSound = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
      if (!isSound) throw refuse(`Its ${field} is a whole number from ${least} to ${most}.`);
    }
    const system = Number(command["system"]);
    const join = joins[system];
    if (!join) throw refuse(`System ${system} does not take part in this run.`);
    if (at < join.at) throw refuse(`System ${system} joins on day ${join.at / DAY_MS} only.`);
  });
  return [...commands].sort((x, y) => x.at - y.at || x.sequence - y.sequence);
}
