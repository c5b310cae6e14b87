import type { DeckFacts } from '@pianqu/shared/documents/meeting-deck.ts'
import type { Database } from '../../db/database.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { bulletinFacts } from './bulletin-facts.query.ts'

/** What the deck of a meeting says beyond the 通报 of its snapshot. */
export function deckFacts(db: Database, number: string): DeckFacts {
  const { overview, bondShare } = snapshotOf(db, number).content
  return { ...bulletinFacts(db, number), headline: overview.headline, bonds: bondShare.areas }
}
