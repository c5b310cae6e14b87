import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import type { RuleKey } from './rule-versions.facts.ts'

/** One thing that a rule has a word about, as it reads. */
export interface ReadingRow {
  readonly code: string
  readonly name: string
  readonly text: string
  /** The sentence behind it, where there is one. */
  readonly why?: string | null
}

/** What a rule makes of a month: sums in words, and everything it judges. */
export interface Reading {
  readonly sums: readonly { readonly name: string; readonly text: string }[]
  readonly rows: readonly ReadingRow[]
}

export interface ReadingQuestion {
  readonly key: RuleKey
  readonly month: Month
}

/** Reads through the database it is given: asked of a supposed one, it tells what would be. */
export type Read = (db: Database, question: ReadingQuestion) => Reading
