import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../clock.ts'

const attempts = { max: 10, windowMs: 5 * 60_000 }

interface Count {
  current: number
  until: number
}

const keyOf = (request: FastifyRequest): string => {
  const { username } = (request.body ?? {}) as { username?: unknown }
  return `${request.ip} ${String(username).slice(0, 60)}`
}

/** Ten wrong passwords for one name from one place close the door for five minutes; a right one wipes the slate. */
export function signInThrottle(clock: Clock) {
  const counts = new Map<string, Count>()

  function forget(now: number): void {
    for (const [key, { until }] of counts) if (until <= now) counts.delete(key)
  }

  class AttemptStore {
    incr(key: string, done: (error: Error | null, result?: { current: number; ttl: number }) => void): void {
      const now = clock.now().getTime()
      if (counts.size > 10_000) forget(now)
      const known = counts.get(key)
      const count = known && known.until > now ? known : { current: 0, until: now + attempts.windowMs }
      count.current += 1
      counts.set(key, count)
      done(null, { current: count.current, ttl: count.until - now })
    }

    child(): AttemptStore {
      return this
    }
  }

  return {
    /** Options for @fastify/rate-limit on the route that signs in. */
    options: {
      max: attempts.max,
      timeWindow: attempts.windowMs,
      hook: 'preHandler',
      keyGenerator: keyOf,
      store: AttemptStore,
      errorResponseBuilder: (_request: FastifyRequest, { after }: { after: string }) =>
        new ProblemError('common/too-many', {
          detail: `密码连续输错次数过多，请在 ${after} 后再试`,
        }),
    },
    forgive: (request: FastifyRequest) => counts.delete(keyOf(request)),
  }
}
