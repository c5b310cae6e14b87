import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../clock.ts'
import { attemptCounter } from './attempt-counter.ts'

const windowMs = 5 * 60_000

/** An office behind one address has many who mistype; one who sprays a password over names has more. */
const limits = { nameAtPlace: 10, name: 30, place: 60 }

/** So many pairs of name and place are remembered as having been right. */
const mostTrusted = 10_000

interface Attempt {
  readonly request: FastifyRequest
  readonly username: string
}

const pairOf = ({ request, username }: Attempt): string => `${request.ip} ${username}`

/**
 * Wrong passwords are counted for one name from one place, for one name from anywhere and for one place over all names;
 * too many close the door for five minutes. A name stays open where it has signed in before, so that nobody is locked out
 * of their own office by guesses from elsewhere.
 */
export function signInThrottle(clock: Clock) {
  const byPair = attemptCounter(clock, { max: limits.nameAtPlace, windowMs })
  const byName = attemptCounter(clock, { max: limits.name, windowMs })
  const byPlace = attemptCounter(clock, { max: limits.place, windowMs })
  const trusted = new Set<string>()

  function trust(pair: string): void {
    const [oldest] = trusted
    if (trusted.size >= mostTrusted && oldest !== undefined) trusted.delete(oldest)
    trusted.add(pair)
  }

  return {
    /** Counts an attempt before its password is looked at, so that guesses at once count as well. Throws common/too-many. */
    admit(attempt: Attempt, reply: FastifyReply): void {
      const pair = pairOf(attempt)
      const waits = [byPair.add(pair), byName.add(attempt.username), byPlace.add(attempt.request.ip)]
      const waitMs = trusted.has(pair) ? (waits[0] ?? 0) : Math.max(...waits)
      if (waitMs === 0) return
      reply.header('retry-after', Math.ceil(waitMs / 1000))
      throw new ProblemError('common/too-many', {
        detail: `密码输错次数过多，请在${Math.ceil(waitMs / 60_000)}分钟后再试`,
      })
    },
    /** The password was right. */
    forgive(attempt: Attempt): void {
      const pair = pairOf(attempt)
      byPair.wipe(pair)
      byName.takeBack(attempt.username)
      byPlace.takeBack(attempt.request.ip)
      trust(pair)
    },
  }
}
