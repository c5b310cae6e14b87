import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { inForce } from '@pianqu/shared/time/in-force.ts'
import { firstMonth, type Month } from '@pianqu/shared/time/month.ts'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision, readAnew } from '../../db/revision.ts'
import { ruleVersions } from './rule.tables.ts'

/** A draft, or what became of it, as it is stored. */
export type StoredRule = typeof ruleVersions.$inferSelect

/** Which rule: of a kind, and of indicators which one. */
export interface RuleKey {
  readonly kind: RuleKind
  readonly code: string
}

/** A version that is or was in force; edition 0 is what the product comes with, −1 one that is only supposed. */
export interface RuleVersion {
  readonly ruleId: string | null
  readonly edition: number
  readonly effectiveMonth: Month
  /** What it goes by; `null` of a version that nobody adopted. */
  readonly basis: string | null
  readonly content: unknown
}

/** The product's own version stands before all that a city adopts. */
const beginning: Month = firstMonth

const keyOf = ({ kind, code }: RuleKey): string => `${kind}:${code}`

/** The rule of a kind that has one only. */
export const onlyCode = (kind: RuleKind): string => recordOf(kind).series[0]?.code ?? kind

function ownVersion({ kind, code }: RuleKey): RuleVersion[] {
  const own = recordOf(kind).series.find((series) => series.code === code)?.own ?? null
  return own === null ? [] : [{ ruleId: null, edition: 0, effectiveMonth: beginning, basis: null, content: own }]
}

type Parts = Readonly<Record<string, unknown>>

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands, with what it lacks taken from the other. */
function filledUp(stands: unknown, from: unknown): unknown {
  if (stands === undefined) return from
  if (!isParts(stands) || !isParts(from)) return stands
  const keys = [...new Set([...Object.keys(from), ...Object.keys(stands)])]
  return Object.fromEntries(keys.map((key) => [key, filledUp(stands[key], from[key])]))
}

/**
 * Contents were checked when they were adopted, and are read by the schema of today: what it added takes its default. A
 * limit that came later does not reach back: what was adopted holds as it was adopted.
 */
function contentOfToday({ kind, code, content }: StoredRule): unknown {
  const { schema, series } = recordOf(kind)
  const read = schema.safeParse(content)
  return read.success ? read.data : filledUp(content, series.find((each) => each.code === code)?.own)
}

function readAdopted(db: Database): ReadonlyMap<string, readonly RuleVersion[]> {
  const found = new Map<string, RuleVersion[]>()
  const rows = db.orm
    .select()
    .from(ruleVersions)
    .where(eq(ruleVersions.state, 'adopted'))
    .orderBy(asc(ruleVersions.edition))
    .all()
  for (const row of rows) {
    const { ruleId, kind, code, edition, effectiveMonth, basis } = row
    const version = { ruleId, edition: edition ?? 0, effectiveMonth, basis, content: contentOfToday(row) }
    found.set(keyOf({ kind, code }), [...(found.get(keyOf({ kind, code })) ?? []), version])
  }
  return found
}

const adoptedPerRevision = perRevision((db: Database, _key: 'all') => readAdopted(db))

/** Codes of a kind that the city has adopted versions of. */
export const adoptedCodes = (db: Database, kind: RuleKind): string[] =>
  [...adoptedPerRevision(db, 'all').keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1))

/** Rules that a view of the database takes for granted. */
const supposed = new WeakMap<Database, ReadonlyMap<string, readonly RuleVersion[]>>()

/** Every version of a rule in the order of adoption, the product's own first. */
export const versionsOf = (db: Database, key: RuleKey): readonly RuleVersion[] =>
  supposed.get(db)?.get(keyOf(key)) ?? [...ownVersion(key), ...(adoptedPerRevision(db, 'all').get(keyOf(key)) ?? [])]

/** By the month from which they hold, the later adopted of one month last. */
export const byStart = (a: RuleVersion, b: RuleVersion): number =>
  a.effectiveMonth === b.effectiveMonth ? a.edition - b.edition : a.effectiveMonth < b.effectiveMonth ? -1 : 1

/** The version in force in a month; `null` where the city has none yet. */
export function versionAt(db: Database, key: RuleKey, month: Month): RuleVersion | null {
  const versions = versionsOf(db, key)
  return inForce(versions, month) ?? versions.find(({ ruleId }) => ruleId === null) ?? null
}

/**
 * The same city as if a rule had always been this: everything that is read through it is worked out anew, by the very
 * code that screens use, and nothing can be written through it.
 */
export function supposing(db: Database, key: RuleKey, content: unknown): Database {
  const view = readAnew(db)
  const version = { ruleId: null, edition: -1, effectiveMonth: beginning, basis: null, content }
  supposed.set(view, new Map([...(supposed.get(db) ?? []), [keyOf(key), [version]]]))
  return view
}
