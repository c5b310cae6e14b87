import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { moves, type Ranked, rankBy } from '@pianqu/shared/number/rank.ts'
import { publishedPlaceText } from '@pianqu/shared/snapshots/restated.ts'

export type PeerGroup = 'all' | AreaCategory

export interface RankedArea {
  readonly area: AreaFigure
  readonly place: number
  readonly tied: boolean
  readonly move: number | null
  /** The place among the same peers as published, where it is another now: 「发布时第3名」. */
  readonly published: string | null
}

const codeOf = (area: AreaFigure): string => area.code

/** The score that the city is ranked by, as published: points behind schedule with two decimals, least behind first. */
function rankNow(areas: readonly AreaFigure[]): Ranked<AreaFigure>[] {
  return rankBy(areas, ({ place, behindPoints }) =>
    place === null || behindPoints === null ? null : { numerator: Math.round(behindPoints * 100), denominator: 100 },
  )
}

/** Where those with a place in both months stood among each other a month ago. */
function rankBefore(areas: readonly AreaFigure[]): Ranked<AreaFigure>[] {
  return rankBy(
    areas,
    ({ place, move }) => (place === null || move === null ? null : { numerator: place + move, denominator: 1 }),
    { best: 'lowest', decimals: 0 },
  )
}

/** Where the peers stood among each other when the month was published. */
function publishedPlaces(
  areas: readonly AreaFigure[],
): ReadonlyMap<string, Pick<Ranked<AreaFigure>, 'place' | 'tied'>> {
  if (areas.every(({ published }) => published === undefined)) return new Map()
  const ranked = rankBy(
    areas,
    ({ published, place }) => {
      const was = published ? published.place : place
      return was === null ? null : { numerator: was, denominator: 1 }
    },
    { best: 'lowest', decimals: 0 },
  )
  return new Map(ranked.map((each) => [codeOf(each.row), each]))
}

/** The areas of a group by their place among each other; among all, place and move are the server's own. */
export function rankPeers(areas: readonly AreaFigure[], group: PeerGroup): RankedArea[] {
  const peers = areas.filter((area) => group === 'all' || area.category === group)
  const ranked = rankNow(peers)
  const gained = moves(rankBefore(peers), ranked, codeOf)
  const once = publishedPlaces(peers)
  return ranked.flatMap(({ row, place, tied }) => {
    if (place === null) return []
    const move = gained.get(row.code) ?? null
    const now = group === 'all' ? { place: row.place ?? place, tied: row.tied, move: row.move } : { place, tied, move }
    return [{ area: row, ...now, published: publishedPlaceText(once.get(row.code), now) }]
  })
}
