import type { Clock } from '../../clock.ts'

/** So many keys are remembered before those whose time is over are swept out. */
const mostRemembered = 10_000

interface Count {
  current: number
  readonly until: number
}

/** Counts attempts by key within windows that begin with the first. */
export function attemptCounter(clock: Clock, { max, windowMs }: { readonly max: number; readonly windowMs: number }) {
  const counts = new Map<string, Count>()

  function sweep(now: number): void {
    for (const [key, { until }] of counts) if (until <= now) counts.delete(key)
  }

  return {
    /** Counts one more; answers how long to wait, 0 where it is not one too many. */
    add(key: string): number {
      const now = clock.now().getTime()
      if (counts.size > mostRemembered) sweep(now)
      const known = counts.get(key)
      const count = known && known.until > now ? known : { current: 0, until: now + windowMs }
      count.current += 1
      counts.set(key, count)
      return count.current > max ? count.until - now : 0
    },
    /** Takes one back: it was no guess. */
    takeBack(key: string): void {
      const count = counts.get(key)
      if (count) count.current -= 1
    },
    wipe(key: string): void {
      counts.delete(key)
    },
  }
}
