import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaFigure } from '@pianqu/shared/overview/overview.contract.ts'

export type PeerGroup = 'all' | AreaCategory

export interface RankedArea {
  readonly area: AreaFigure
  readonly place: number
  readonly tied: boolean
  readonly move: number | null
}

/** The place of each among these, where `order` is its place in a larger list: 1, 2, 2, 4. */
function placesAmong(orders: readonly number[]): number[] {
  return orders.map((order) => 1 + orders.filter((other) => other < order).length)
}

/**
 * The areas of a group in their order. The order and its ties are the server's; within a group only the counting
 * starts anew, for last month as for this one.
 */
export function rankPeers(areas: readonly AreaFigure[], group: PeerGroup): RankedArea[] {
  const peers = areas.flatMap((area) =>
    area.place !== null && (group === 'all' || area.category === group) ? [{ area, order: area.place }] : [],
  )
  if (group === 'all') {
    return peers
      .toSorted((a, b) => a.order - b.order)
      .map(({ area, order }) => ({ area, place: order, tied: area.tied, move: area.move }))
  }
  const places = placesAmong(peers.map(({ order }) => order))
  const before = placesBefore(peers)
  return peers
    .map(({ area }, index) => {
      const place = places[index] ?? 0
      const last = before.get(area.code)
      return {
        area,
        place,
        tied: places.filter((other) => other === place).length > 1,
        move: last === undefined ? null : last - place,
      }
    })
    .toSorted((a, b) => a.place - b.place)
}

/** Where those that had a place last month stood among each other. */
function placesBefore(peers: readonly { readonly area: AreaFigure; readonly order: number }[]): Map<string, number> {
  const known = peers.flatMap(({ area, order }) =>
    area.move === null ? [] : [{ code: area.code, order: order + area.move }],
  )
  const places = placesAmong(known.map(({ order }) => order))
  return new Map(known.map(({ code }, index) => [code, places[index] ?? 0]))
}
