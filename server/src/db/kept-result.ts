import type { Touch } from './journal.ts'
import { anything, readBy } from './recorded-reads.ts'

/** A result that is kept, with what it was computed from. */
export interface Kept<Result> {
  result: Result
  /** Another one for each other result. */
  version: number
  /** The revision up to which it is known to hold. */
  seen: number
  /** Topics that it has read by itself. */
  readonly own: ReadonlySet<string>
  /** Those that it has read by itself and through all that it asked. */
  reach: ReadonlySet<string>
  readonly asked: readonly Asked[]
}

/** Another kept result that was asked, and which version of it answered. */
interface Asked {
  readonly again: () => Kept<unknown>
  readonly version: number
}

/** One computation while it runs: the topics it reads and the kept results it asks. */
class Computation {
  readonly own = new Set<string>()
  readonly reach = new Set<string>()
  readonly asked = new Map<Kept<unknown>, Asked>()

  note(topics: Iterable<string>): void {
    for (const topic of topics) this.own.add(topic)
  }

  ask(one: Kept<unknown>, again: () => Kept<unknown>): void {
    if (this.asked.has(one)) return
    this.asked.set(one, { again, version: one.version })
    for (const topic of one.reach) this.reach.add(topic)
  }
}

/** The computations that run, the innermost last; `null` where what is asked is asked for nobody's result. */
const running: (Computation | null)[] = []

function within<Result>(computation: Computation | null, work: () => Result): Result {
  running.push(computation)
  try {
    return readBy(computation ?? { note: () => undefined }, work)
  } finally {
    running.pop()
  }
}

/** Whether what is read now is read for a result that will be kept. */
export const isKeeping = (): boolean => (running.at(-1) ?? null) !== null

let versions = 0
export function nextVersion(): number {
  versions += 1
  return versions
}

/** Computes a result and sees what it depends on; where it fails, whoever asked for it depends on that. */
export function computed<Result>(seen: number, work: () => Result): Kept<Result> {
  const computation = new Computation()
  try {
    const result = within(computation, work)
    const { own, reach, asked } = computation
    return { result, version: nextVersion(), seen, own, reach: new Set([...own, ...reach]), asked: [...asked.values()] }
  } catch (error) {
    running.at(-1)?.note([...computation.own, ...computation.reach])
    throw error
  }
}

/** Says to the computation that runs, if one does, that it asked this; `bring` brings it up to date. */
export function askedFor(one: Kept<unknown>, bring: () => Kept<unknown>): void {
  running.at(-1)?.ask(one, () => within(null, bring))
}

/** Whether something was touched that these topics speak of. */
export const isTouched = (topics: ReadonlySet<string>, touches: readonly Touch[]): boolean =>
  (touches.length > 0 && topics.has(anything)) || touches.some(({ topic }) => topic === anything || topics.has(topic))

/** Whether everything that a result was computed from answers as it did. */
export function stillHolds(one: Kept<unknown>, touches: readonly Touch[]): boolean {
  if (isTouched(one.own, touches)) return false
  const reach = new Set(one.own)
  for (const { again, version } of one.asked) {
    const now = again()
    if (now.version !== version) return false
    for (const topic of now.reach) reach.add(topic)
  }
  one.reach = reach
  return true
}
