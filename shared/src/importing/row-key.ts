import { sinceEver } from '../rail/boundary-version.ts'
import type { Day } from '../time/day.ts'
import { cardOf, type ImportKind, type KeyFieldOf, type RowOf, type TableKind } from './kinds.ts'

/** An area has one outline for each day from which one holds. */
interface OutlineKey {
  readonly areaCode: string
  readonly effectiveFrom: Day
}

type Keyed<K extends ImportKind> = K extends TableKind ? RowOf<K> : OutlineKey

type Keys = { readonly [K in ImportKind]: Pick<Keyed<K>, KeyFieldOf<K> & keyof Keyed<K>> }

/** The fields of a row that are its natural key; the row itself will do. */
export type KeyOf<K extends ImportKind> = Keys[K]

declare const natural: unique symbol
/** A natural key as one text, as it is kept beside an import. Only `rowKey` makes one, so that none is joined by hand. */
export type RowKey = string & { readonly [natural]: true }

/** Codes hold no line break, so parts cannot run into each other. */
export const joinKey = (parts: readonly unknown[]): string => parts.join('\n')

export function rowKey<K extends ImportKind>(kind: K, key: KeyOf<K>): RowKey {
  const values: Readonly<Record<string, unknown>> = { ...key }
  const parts = cardOf(kind).key.map((field) => values[field])
  if (kind !== 'boundaries') return joinKey(parts) as RowKey
  // The first outline of an area goes by its code alone.
  return parts.filter((part) => part !== sinceEver).join(' ') as RowKey
}

/** The parts of a key by their fields, as texts. */
export function partsOfKey<K extends TableKind>(kind: K, key: RowKey): { readonly [F in keyof KeyOf<K>]: string } {
  const parts = key.split('\n')
  const named = cardOf(kind).key.map((field, index) => [field, parts[index] ?? ''] as const)
  // The fields are those of the key by their own list.
  return Object.fromEntries(named) as { readonly [F in keyof KeyOf<K>]: string }
}
