/** Why something came out differently from what was expected, by part or ablation. */
export const evidenceReasons: Readonly<Record<string, string>> = {
  "C1.elasticity.backbone":
    "Nearer to the limit than before: notices grow with the flows, and serving old meanings with the facts. Here the backbone pays for what it promises.",
  "C4.keeps":
    "The mean of all courses of chance ends in the backbone’s best half-year. The registered measure takes each course’s own best half-year first, and the largest of six noisy figures lies above the last one even on a level curve. The mean is on its side of the limit, by less than chance.",
  "C4.leadTime":
    "Teams that give half of their time to their own work are near their limit, and whatever comes on top waits. Without own work a change takes as long at the end as in the first year.",
  "C5.equivalent":
    "The difference is real, and it is the product’s: with the bus’s product and no practices nothing is left of it. Writing each fact once instead of twice and keeping the past make it up.",
  "H1.order":
    "The best of the simpler ways is the platform with 4 domains and the bus with 16, and the bus needs far less work. Against the same way both times the backbone does pay sooner: see “Reasons, looked into”.",
  "H2.noPlateau":
    "Each course of chance is held against its own best half-year, and the best of six uncertain figures lies above the last one even on a level curve. The mean curve does not decline, and a still bigger centre changes nothing.",
  "H2.near":
    "The centre has all of its time for facts, and yet nobody serves the old meaning for it: readers misread until it has adapted. A centre of five that serves and checks automatically ends level with the backbone.",
  "H6.near":
    "What is left are age, missing history and how long teams with other work take to build. It lies at the limit, as before.",
  "H7.availability":
    "Not outages but a missing past: who begins late to read a bus finds nothing where the messages are gone. When the bus keeps all of them, everything can be read.",
  "C2.aboveBar.everyoneTold":
    "Being told is not having time. Readers who are half busy adapt late, so that many inputs together stay below the bar even where everybody hears of every change.",
  "C3.decline.borrowing":
    "A team of one lends only somebody who has nothing to do, and teams that are half busy seldom have. Loans soften the decline and do not end it.",
  "C5.practices.servesNobody":
    "Without anybody who serves the old meaning the practices gain no more than the backbone’s product alone: serving is most of what they are worth.",
  "C4.passes.noPractices":
    "By the end the platform has fallen below even the bus, so that anything without a queue in its middle ends above it.",
  "rivals.servedBus":
    "It has what protects readers, it trains nobody and publishes nothing, and it acts on data that the backbone calls too old. Its checks and its telling are there from the first day; the backbone’s have to be learnt, domain by domain.",
  "rivals.contractsOnCalls":
    "A call is never too old for a decision. What topics give instead, a past and independence from a source that is down, is worth less at Larkfield’s rate of outages.",
};
