/**
 * Who may give orders where the scenario names nobody. `learner` is everybody at once; the others see and may do what
 * their place in the business allows, as each command's schema says.
 */
export const roleNames = ["learner", "businessOwner", "domainLead", "platformLead", "director"] as const;
export type RoleName = (typeof roleNames)[number];
