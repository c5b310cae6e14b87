/** Of this process, in milliseconds: what a machine that does other work beside it does not lengthen. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Runs the work so many times and says its median and 95th percentile in milliseconds, of the clock unless of another. */
export async function percentiles(
  times: number,
  work: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): Promise<{ p50: number; p95: number }> {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const start = now()
    await work()
    taken.push(now() - start)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`
