import type { RegistryEvent, RegistryNoun } from './registry-event.schema.ts'

type Event = Pick<RegistryEvent, 'kind' | 'noun' | 'formerCode' | 'formerName' | 'successors' | 'on'>

/** What became of something that a paper calls by a former name or code. */
export interface Former<One extends Event = Event> {
  /** The first thing that happened to it. */
  readonly event: One
  /** The codes it goes by now, whatever happened in between. */
  readonly codes: readonly string[]
}

/** A rename leaves the code what it is; after anything else the former code is nobody's. */
export const retiresCode = ({
  kind,
  formerCode,
  successors,
}: Pick<Event, 'kind' | 'formerCode' | 'successors'>): boolean => kind !== 'rename' && !successors.includes(formerCode)

/**
 * Finds what became of a name or a code. Events of one noun, in whatever order; later ones of a code are followed, and a code
 * that comes round to itself is where it ends.
 */
export function formerOf<One extends Event>(
  events: readonly One[],
): (noun: RegistryNoun, written: string) => Former<One> | undefined {
  const inOrder = events.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const retired = new Map(inOrder.filter(retiresCode).map((event) => [`${event.noun}\n${event.formerCode}`, event]))
  const named = new Map(
    inOrder.flatMap((event) =>
      event.formerName === null ? [] : [[`${event.noun}\n${event.formerName}`, event] as const],
    ),
  )
  const finalCodes = (noun: RegistryNoun, codes: readonly string[], seen: ReadonlySet<string>): string[] =>
    codes.flatMap((code) => {
      const next = seen.has(code) ? undefined : retired.get(`${noun}\n${code}`)
      return next ? finalCodes(noun, next.successors, new Set([...seen, code])) : [code]
    })
  return (noun, written) => {
    const event = retired.get(`${noun}\n${written}`) ?? named.get(`${noun}\n${written}`)
    return event && { event, codes: [...new Set(finalCodes(noun, event.successors, new Set()))] }
  }
}

/** Whether one more event would lead a code back to itself. */
export function comesRound(events: readonly Event[], event: Event): boolean {
  if (!retiresCode(event)) return false
  const find = formerOf([...events, event].filter(retiresCode))
  const reached = (code: string, seen: ReadonlySet<string>): boolean => {
    if (code === event.formerCode) return true
    const next = seen.has(code) ? undefined : find(event.noun, code)
    return next?.event.successors.some((successor) => reached(successor, new Set([...seen, code]))) === true
  }
  return event.successors.some((code) => reached(code, new Set()))
}
