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
  /** Done at once for one place, where that is less than all: who takes long leaves room for others. */
  readonly atOnceAtPlace?: number
}

/**
 * Work that is heavy is done few at a time, the places that wait taking turns: a flood from one does not hold the others.
 * Throws QueueFullError. Its `load` is how much is being done, and how much waits.
 */
export function fairQueue({ atOnce, mostWaiting, mostWaitingAtPlace, atOnceAtPlace = atOnce }: Limits) {
  /** By place, in the order of their turns. */
  const waiting = new Map<string, Waiting[]>()
  const runningAt = new Map<string, number>()
  let running = 0
  let count = 0

  const hasRoom = (place: string): boolean => (runningAt.get(place) ?? 0) < atOnceAtPlace

  function next(): void {
    const turn = running < atOnce ? [...waiting].find(([place]) => hasRoom(place)) : undefined
    if (!turn) return
    const [place, [first, ...rest]] = turn
    waiting.delete(place)
    if (rest.length > 0) waiting.set(place, rest)
    count -= 1
    running += 1
    runningAt.set(place, (runningAt.get(place) ?? 0) + 1)
    first?.start()
  }

  function done(place: string): void {
    running -= 1
    const left = (runningAt.get(place) ?? 1) - 1
    if (left > 0) runningAt.set(place, left)
    else runningAt.delete(place)
    next()
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

  async function run<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
    await wait(place)
    try {
      return await work()
    } finally {
      done(place)
    }
  }
  return Object.assign(run, { load: () => ({ running, waiting: count }) })
}
