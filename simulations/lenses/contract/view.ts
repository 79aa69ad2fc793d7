import type { LensView } from "../../lens/index.ts";
import type { ContractBrief } from "./ContractBrief.ts";
import type { ContractPicture } from "./ContractPicture.ts";
import type { ContractCurveWords, ContractWords } from "./drawing/ContractWords.ts";
import { describeContract, tableOfContract } from "./drawing/describeContract.ts";
import { describeDays, tableOfDays } from "./drawing/describeDays.ts";
import { mountContract } from "./drawing/mountContract.ts";
import { mountContractChart } from "./drawing/mountContractChart.ts";

/** Readers before the messages of a source, and how long they failed or were mistaken. */
export const view: LensView<ContractPicture, ContractBrief, ContractWords, ContractCurveWords> = {
  mount: mountContract,
  describe: describeContract,
  table: tableOfContract,
  curve: { mount: mountContractChart, describe: describeDays, table: tableOfDays },
};
