import type { Kept } from '../edit.ts'
import type { Change } from '../kept-changes.ts'

/** How long something kept lasts: until it is sent, until the window is closed, until the page is left. */
export type Lasts = 'device' | 'window' | 'page'

export interface Stored<Place, Value> {
  readonly kept: Kept<Place, Value>
  readonly lasts: Lasts
}

/** Where the unsaved edits of one person in one document are kept. */
export interface KeptStore<Place, Value> {
  /** Runs a change on what is kept. Changes run one after the other, whatever window they come from. */
  readonly update: (change: Change<Place, Value>) => Promise<Stored<Place, Value>>
  /** Tells when another window has changed it; returns the function that stops listening. */
  readonly listen: (hear: () => void) => () => void
}
