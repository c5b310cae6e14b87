import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../clock.ts'

const attempts = { max: 10, windowMs: 5 * 60_000 }

/** So many names and places are remembered before those whose time is over are swept out. */
const mostRemembered = 10_000

interface Count {
  current: number
  readonly until: number
}

interface Attempt {
  readonly request: FastifyRequest
  readonly username: string
}

const keyOf = ({ request, username }: Attempt): string => `${request.ip} ${username}`

/** Ten wrong passwords for one name from one place close the door for five minutes; a right one wipes the slate. */
export function signInThrottle(clock: Clock) {
  const counts = new Map<string, Count>()

  function sweep(now: number): void {
    for (const [key, { until }] of counts) if (until <= now) counts.delete(key)
  }

  return {
    /** Counts an attempt before its password is looked at, so that guesses at once count as well. Throws common/too-many. */
    admit(attempt: Attempt, reply: FastifyReply): void {
      const now = clock.now().getTime()
      if (counts.size > mostRemembered) sweep(now)
      const key = keyOf(attempt)
      const known = counts.get(key)
      const count = known && known.until > now ? known : { current: 0, until: now + attempts.windowMs }
      count.current += 1
      counts.set(key, count)
      if (count.current <= attempts.max) return
      const waitMs = count.until - now
      reply.header('retry-after', Math.ceil(waitMs / 1000))
      throw new ProblemError('common/too-many', {
        detail: `密码连续输错次数过多，请在${Math.ceil(waitMs / 60_000)}分钟后再试`,
      })
    },
    forgive(attempt: Attempt): void {
      counts.delete(keyOf(attempt))
    },
  }
}
