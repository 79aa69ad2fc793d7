import { ask, quote, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { judgeTimeMachine } from "./judgeTimeMachine.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import { showTimeMachine } from "./showTimeMachine.ts";
import { tellTimeMachine } from "./tellTimeMachine.ts";
import type { TimeMachineBrief } from "./TimeMachineBrief.ts";
import type { TimeMachinePicture } from "./TimeMachinePicture.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";

const commands = { ask, set };

export const model: LensModel<TimeMachinePicture, TimeMachineBrief> = {
  id: "time-machine",
  commands,
  tell: tellTimeMachine,
  frame: (world, { brief }) => showTimeMachine(world, brief),
  questions,
  judge: ({ brief }) => judgeTimeMachine(brief),
  // Without those that nothing can come of: a domain that has not joined can be asked for nothing.
  offers(world) {
    const { domains } = world.simulation.state;
    const isThere = (domain: number): boolean => domains.joinAt[domain]! <= world.simulation.now;
    return moveCodes
      .filter((code) => code !== "ask" || isThere(orders.ask.of))
      .map((code) => ({ code, subject: "everybody", order: orders[code] }))
      .filter(({ order }) => quote(world, order, commands).state !== "refused");
  },
  why: whyOfBusiness,
};
