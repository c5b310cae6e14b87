interface Waiting {
  readonly start: () => void
}

/** Thrown where too many wait already. */
export class QueueFullError extends Error {}

interface Limits {
  readonly atOnce: number
  /** In all, and from one place. */
  readonly mostWaiting: number
  readonly mostWaitingAtPlace: number
}

/**
 * Work that is heavy is done few at a time, the places that wait taking turns: a flood from one does not hold the others.
 * Throws QueueFullError.
 */
export function fairQueue({ atOnce, mostWaiting, mostWaitingAtPlace }: Limits) {
  /** By place, in the order of their turns. */
  const waiting = new Map<string, Waiting[]>()
  let running = 0
  let count = 0

  function next(): void {
    const turn = waiting.entries().next()
    if (running >= atOnce || turn.done) return
    const [place, [first, ...rest]] = turn.value
    waiting.delete(place)
    if (rest.length > 0) waiting.set(place, rest)
    count -= 1
    running += 1
    first?.start()
  }

  function wait(place: string): Promise<void> {
    const before = waiting.get(place) ?? []
    if (count >= mostWaiting || before.length >= mostWaitingAtPlace) throw new QueueFullError('Too many are waiting')
    count += 1
    return new Promise((start) => {
      waiting.set(place, [...before, { start }])
      next()
    })
  }

  return async function run<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
    await wait(place)
    try {
      return await work()
    } finally {
      running -= 1
      next()
    }
  }
}
