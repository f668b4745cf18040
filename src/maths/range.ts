/** Gives the whole numbers 0 … count − 1. */
export function range(count: number): number[] {
  const list: number[] = [];
  for (let index = 0; index < count; index += 1) list.push(index);
  return list;
}
