/** Digits after the decimal sign of a share in per cent: small ones need one, nought does not. */
export const percentDigits = (percent: number): 0 | 1 => (percent >= 10 || percent < 0.05 ? 0 : 1);
