/**
 * Milliseconds of processor time that `work` takes in this process. A limit on it says that no file can
 * stop the build; unlike a stopwatch it does not fail because the machine is busy with something else.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
