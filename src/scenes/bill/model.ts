/**
 * GPU-hours and what they cost at a price per hour. Source: DeepSeek-V3 (arXiv 2412.19437), table 1:
 * rent of the final run at an assumed $2 an hour; not what machines, trials, data or people cost.
 */

export interface BillRow {
  readonly hours: number;
  /** In dollars. */
  readonly cost: number;
  /** Of all hours, 0 to 1. */
  readonly share: number;
}

export interface Bill<Part extends string> {
  readonly rows: Readonly<Record<Part, BillRow>>;
  readonly hours: number;
  readonly cost: number;
}

/** Gives cost and share of each part, and their sums, from GPU-hours of each part and dollars per GPU-hour; shares are 0 if there are no hours. */
export function billFor<Part extends string>(
  hours: Readonly<Record<Part, number>>,
  pricePerHour: number,
): Bill<Part> {
  const parts = Object.entries<number>(hours);
  const total = parts.reduce((sum, [, ofPart]) => sum + ofPart, 0);
  const rows = parts.map(([part, ofPart]) => [
    part,
    { hours: ofPart, cost: ofPart * pricePerHour, share: total === 0 ? 0 : ofPart / total },
  ]);
  return {
    rows: Object.fromEntries(rows) as Record<Part, BillRow>,
    hours: total,
    cost: total * pricePerHour,
  };
}

/** Gives the GPU-hours of so many GPUs that run for so many hours. */
export function gpuHours(gpus: number, hours: number): number {
  return gpus * hours;
}

/** Gives the days in which so many GPUs, all busy, work off so many GPU-hours. */
export function daysOn(gpus: number, hours: number): number {
  return hours / (gpus * 24);
}

/** Gives how many times one quantity is another (Llama 3.1 405B's hours are 11.06 times V3's). */
export function times(large: number, small: number): number {
  return large / small;
}

/** Gives the operations of a training run by the usual estimate 6 N D, from active parameters N and tokens D. */
export function trainingOperations(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/** Gives the dollars that tokens cost at prices per million tokens. */
export function tokenRevenue(
  lines: readonly { readonly tokens: number; readonly pricePerMillion: number }[],
): number {
  return lines.reduce((sum, line) => sum + (line.tokens / 1e6) * line.pricePerMillion, 0);
}
