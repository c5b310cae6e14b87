/** A place in WGS-84 degrees. */
export interface Placed {
  readonly longitude: number
  readonly latitude: number
}

/** Which stations are open, by their place in the index. */
export type IsOpen = (station: number) => boolean

/** The coverage of areas by any choice of stations. Areas and stations are known by their places in the lists given. */
export interface CoverageIndex {
  /** Places of the areas that a station reaches by at least the published unit. */
  areasOf(station: number): readonly number[]
  /** Places of the stations that reach an area. */
  stationsOf(area: number): readonly number[]
  /** What of the area is within reach of the open stations, in whole units. */
  covered(area: number, isOpen: IsOpen): number
  /** All of the area, in whole units. */
  size(area: number): number
  /** The same index with more stations behind those that it has; what it has measured is not measured again. */
  with(more: readonly Placed[]): CoverageIndex
}

/** One area: which stations reach it, and how much of it several of them cover together. */
export interface Ground<Reach> {
  /** In whole units. */
  readonly size: number
  /** What the area needs to know of a station that reaches it; `null` of one that does not. */
  reachOf(placed: Placed): Reach | null
  /** In whole units; the same for the same stations, in whatever order. */
  coveredBy(reaches: readonly Reach[]): number
}

interface Reaching<Reach> {
  readonly station: number
  readonly reach: Reach
}

/** What is known of one area: the stations that reach it in order, and answers by the stations that are open. */
interface Known<Reach> {
  readonly reaching: readonly Reaching<Reach>[]
  readonly answers: Map<string, number>
}

/** Answers kept per area: a slider moved to and fro, a greedy search and a scenario ask the same again. */
const keptAnswers = 4096

function find<Reach>(ground: Ground<Reach>, stations: readonly Placed[], first: number): Reaching<Reach>[] {
  return stations.flatMap((placed, at) => {
    const reach = ground.reachOf(placed)
    return reach === null ? [] : [{ station: first + at, reach }]
  })
}

function touchedBy<Reach>(known: readonly Known<Reach>[], count: number): number[][] {
  const touched: number[][] = Array.from({ length: count }, () => [])
  for (const [area, { reaching }] of known.entries()) {
    for (const { station } of reaching) touched[station]?.push(area)
  }
  return touched
}

function indexOf<Reach>(
  grounds: readonly Ground<Reach>[],
  known: readonly Known<Reach>[],
  count: number,
): CoverageIndex {
  const touched = touchedBy(known, count)
  return {
    areasOf: (station) => touched[station] ?? [],
    stationsOf: (area) => (known[area]?.reaching ?? []).map(({ station }) => station),
    size: (area) => grounds[area]?.size ?? 0,
    covered(area, isOpen) {
      const [ground, { reaching, answers } = { reaching: [], answers: new Map() }] = [grounds[area], known[area]]
      if (!ground) throw new RangeError(`No area ${area} in the index`)
      const open = reaching.filter(({ station }) => isOpen(station))
      const key = open.map(({ station }) => station).join(' ')
      const answer = answers.get(key)
      if (answer !== undefined) return answer
      const covered = ground.coveredBy(open.map(({ reach }) => reach))
      if (answers.size >= keptAnswers) answers.clear()
      answers.set(key, covered)
      return covered
    },
    with(more) {
      const extended = known.map(({ reaching, answers }, area): Known<Reach> => {
        const ground = grounds[area]
        const found = ground ? find(ground, more, count) : []
        // Where none of the new stations reaches, the sets that may be asked for are those that were.
        return found.length === 0
          ? { reaching, answers }
          : { reaching: [...reaching, ...found], answers: new Map(answers) }
      })
      return indexOf(grounds, extended, count + more.length)
    },
  }
}

/** Finds once which stations reach which areas, so that opening a station measures only what it touches. */
export function reachIndex<Reach>(grounds: readonly Ground<Reach>[], stations: readonly Placed[]): CoverageIndex {
  const known = grounds.map((ground): Known<Reach> => ({ reaching: find(ground, stations, 0), answers: new Map() }))
  return indexOf(grounds, known, stations.length)
}
