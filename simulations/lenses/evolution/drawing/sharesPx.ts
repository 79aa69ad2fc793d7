/** Room on the left of a drawing for "100 %", px, on a phone too. */
export const SHARES_PX = 44;
