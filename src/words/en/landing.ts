import { formatCount, formatNumber, formatWorkingDays } from "../format.ts";

/** Sentences of the landing page. Figures come in as numbers, from the run. */
export const landing = {
  documentTitle: "Past the Plateau: what Apache Kafka is for",
  description:
    "A free, interactive course on what Apache Kafka is for. One retailer, eight modules, and simulations that run in your browser.",
  headline: "It’s two days’ work. When will it be done?",
  lead: "Watch one retailer add a system every quarter while the same small wish waits its turn.",
  run: "Run the first year",
};
void [formatCount, formatNumber, formatWorkingDays];
