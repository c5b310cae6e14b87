import type { AgendaItem } from './meeting.schema.ts'

/** An item as it stands on the agenda of a meeting: what people did with it beside what was computed. */
export interface Arranged extends AgendaItem {
  readonly addedBy: string | null
  readonly droppedBy: string | null
}

/**
 * The agenda computed anew under an arrangement that people made: what they added, dropped, ordered and planned stays;
 * what is no longer found goes, and what has come stands behind the last item that came before it when it was computed.
 */
export function rearranged<Item extends Arranged>(
  standing: readonly Item[],
  computed: readonly AgendaItem[],
  made: (item: AgendaItem) => Item,
): Item[] {
  const found = new Map(computed.map((item) => [item.id, item]))
  const kept = standing
    .filter(({ id, addedBy }) => addedBy !== null || found.has(id))
    .map((item): Item => {
      const { title, rule, members } = found.get(item.id) ?? item
      return { ...item, title, rule, members }
    })
  const result = [...kept]
  for (const [index, item] of computed.entries()) {
    if (kept.some(({ id }) => id === item.id)) continue
    const earlier = new Set(computed.slice(0, index).map(({ id }) => id))
    const at = result.findLastIndex(({ id }) => earlier.has(id))
    result.splice(at + 1, 0, made(item))
  }
  return result
}

/** In the order that is asked for; what it does not name keeps its place behind. */
export function inOrderOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] {
  const place = new Map(ids.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
}

interface Timed {
  readonly kind: string
  readonly seconds: number
}

/** What each kind of item really took, per item, rounded to whole seconds; a kind that never came up has none. */
export function realSeconds(timed: readonly Timed[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { seconds: number; items: number }>()
  for (const { kind, seconds } of timed) {
    const { seconds: before, items } = sums.get(kind) ?? { seconds: 0, items: 0 }
    sums.set(kind, { seconds: before + seconds, items: items + 1 })
  }
  return new Map([...sums].map(([kind, { seconds, items }]) => [kind, Math.round(seconds / items)]))
}

interface Move {
  readonly itemId: string | null
  /** UTC instant. */
  readonly at: string
}

/** How long each item was in front, from one move to the next and the last until the end; null is a pause. */
export function secondsOfItems(moves: readonly Move[], end: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [index, { itemId, at }] of moves.entries()) {
    if (itemId === null) continue
    const until = moves[index + 1]?.at ?? end
    const seconds = Math.max(0, Math.round((Date.parse(until) - Date.parse(at)) / 1000))
    sums.set(itemId, (sums.get(itemId) ?? 0) + seconds)
  }
  return sums
}
