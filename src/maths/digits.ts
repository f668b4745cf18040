/**
 * Gives how many digits after the decimal sign a number needs, if at most `significant` digits from its
 * first one count and zeros at the end are left out: digitsOf(0.1015625, 4) is 4, digitsOf(2.5, 4) is 1.
 */
export function digitsOf(x: number, significant = 15): number {
  if (x === 0) return 0;
  const first = Math.floor(Math.log10(Math.abs(x)));
  const most = Math.min(20, Math.max(0, significant - 1 - first));
  const text = x.toFixed(most);
  return most === 0 ? 0 : (text.replace(/\.?0+$/, '').split('.')[1]?.length ?? 0);
}
