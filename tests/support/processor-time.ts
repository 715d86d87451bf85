/** Processor time, in milliseconds, that is long enough to be measured where the clock ticks every ten. */
const MEASURABLE = 60;

/**
 * The least processor time that some work takes in a few rounds, in milliseconds: what it costs when nothing else is in
 * the way. Tests compare it with the time of other work, never with a clock, as machines differ and are busy with other
 * things.
 */
export function processorTime(work: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => round(work)));
}

/** The processor time of some work, repeated until there is something to measure. */
function round(work: () => void): number {
  const start = process.cpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const used = process.cpuUsage(start).user / 1000;
    if (used >= MEASURABLE) return used / times;
  }
}
