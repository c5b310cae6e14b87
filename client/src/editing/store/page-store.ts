import type { Kept } from '../edit.ts'
import type { KeptStore, Lasts } from './kept-store.ts'

/** Keeps edits as long as the page, or longer where `write` can see to it. */
export function pageStore<Place, Value>(
  start: Kept<Place, Value>,
  write: (kept: Kept<Place, Value>) => Lasts = () => 'page',
): KeptStore<Place, Value> {
  let kept = start
  return {
    update: async (change) => {
      kept = change(kept)
      return { kept, lasts: write(kept) }
    },
    listen: () => () => {},
  }
}
