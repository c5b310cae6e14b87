import type { ImportDiff } from '@pianqu/shared/importing/import.contract.ts'
import { cardOf, type ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { type FieldChange, mergedRow, planImport, saysTheSame } from '@pianqu/shared/importing/plan-import.ts'
import { type KeyOf, type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Tx } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'

/** A row that was read, and where it stood. */
export interface IncomingRow<Row extends object = object> {
  readonly row: Row
  readonly sheet: string
  readonly rowNumber: number
  readonly absent: readonly string[]
}

/** What one row became: `before` null where it is new; both as JSON, for undo and for reading. */
export interface RowChange {
  readonly key: RowKey
  readonly before: string | null
  readonly after: string
  readonly sheet: string
  readonly rowNumber: number
}

export interface Planned {
  readonly changes: readonly RowChange[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly diffs: readonly ImportDiff[]
}

/** One kind of import, whatever its row type is. */
export interface ImportTarget {
  /** What writing the rows would do. Reads only. */
  plan(db: Database, rows: readonly IncomingRow[]): Planned
  /** The stored row with what this one says of it; `undefined` where none is stored. */
  merged(db: Database, row: IncomingRow): object | undefined
  /** Writes one planned change. */
  write(tx: Tx, change: Pick<RowChange, 'after'>): void
  /** Whether the stored row still is what this change made of it. */
  stillStands(db: Database, change: Pick<RowChange, 'after'>): boolean
  /** Every stored row, by its key. */
  rows(db: Database): Map<RowKey, object>
  /** Puts back what was there before. */
  revert(tx: Tx, change: Pick<RowChange, 'before' | 'after'>): void
}

export const diffsShown = 200

type Coordinates = number | readonly Coordinates[]

const isOutline = (value: object): value is { readonly coordinates: readonly Coordinates[] } =>
  'coordinates' in value && Array.isArray(value.coordinates)

const isPosition = (at: readonly Coordinates[]): at is readonly number[] => typeof at[0] === 'number'

/** Every position of an outline, however its rings are nested. */
const positionsOf = (at: Coordinates): readonly (readonly number[])[] => {
  if (typeof at === 'number') return []
  return isPosition(at) ? [at] : at.flatMap(positionsOf)
}

/** An outline as a person tells it from another: how many points, and where it begins. */
function outlineText(coordinates: readonly Coordinates[]): string {
  const positions = positionsOf(coordinates)
  const begin = positions[0]?.map((degrees) => degrees.toFixed(5)).join(',') ?? '—'
  return `${positions.length} 个点，起于 ${begin}`
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'object') return String(value)
  return isOutline(value) ? outlineText(value.coordinates) : JSON.stringify(value)
}

export const fieldDiff = ({ field, before, after }: FieldChange) => ({
  field,
  before: shown(before),
  after: shown(after),
})

/** What a new row says, besides what it is known by. */
const filledFields = (kind: ImportKind, row: object): ImportDiff['fields'] =>
  Object.entries(row)
    .filter(([field, value]) => value !== null && !cardOf(kind).key.includes(field))
    .map(([field, after]) => fieldDiff({ field, before: null, after }))

/** The same text for the same row, in whatever order its fields come. */
const canonical = (row: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))

interface Definition<K extends ImportKind, Row extends KeyOf<K>> {
  readonly kind: K
  readonly store: TableStore<Row, KeyOf<K>>
  /** What a row is called in a list of changes. */
  readonly called: (row: Row) => string
  /** What a row takes of a limit that rows share, for rows that have one. */
  readonly sizeOf?: ((row: Row) => number) | undefined
}

/** Closes over the row type, so that the kinds can stand in one table. */
export function importTarget<K extends ImportKind, Row extends KeyOf<K>>({
  kind,
  store,
  called,
  sizeOf,
}: Definition<K, Row>): ImportTarget {
  const keyOf = (row: Row): RowKey => rowKey(kind, row)
  // Rows come from the kind's own reader, and JSON from this very target, so both are of its row type.
  const parse = (text: string) => JSON.parse(text) as Row
  const growthOf = ({ before, after }: { readonly before: Row; readonly after: Row }) =>
    sizeOf ? sizeOf(after) - sizeOf(before) : 0
  return {
    plan(db, rows) {
      const incoming = rows as readonly (IncomingRow & { row: Row; absent: readonly (keyof Row & string)[] })[]
      const places = new Map(incoming.map((one) => [keyOf(one.row), one]))
      const existing = new Map<string, Row>()
      for (const { row } of incoming) {
        const stored = store.find(db, row)
        if (stored) existing.set(keyOf(row), stored)
      }
      const plan = planImport(incoming, existing, keyOf)
      const changeOf = (before: Row | null, after: Row): RowChange => {
        const key = keyOf(after)
        const { sheet = '', rowNumber = 0 } = places.get(key) ?? {}
        return { key, before: before && canonical(before), after: canonical(after), sheet, rowNumber }
      }
      const added = plan.added.map(
        (row): ImportDiff => ({ key: keyOf(row), name: called(row), kind: 'added', fields: filledFields(kind, row) }),
      )
      const changed = plan.changed.map(
        ({ key, after, fields }): ImportDiff => ({
          key,
          name: called(after),
          kind: 'changed',
          fields: fields.map(fieldDiff),
        }),
      )
      return {
        // Changed rows first, those that shrink before those that grow: what they give up, such as a unit's name or room in
        // a batch, another may take. Undone in reverse, they give back before they take again.
        changes: [
          ...plan.changed
            .toSorted((a, b) => growthOf(a) - growthOf(b))
            .map(({ before, after }) => changeOf(before, after)),
          ...plan.added.map((row) => changeOf(null, row)),
        ],
        added: plan.added.length,
        changed: plan.changed.length,
        unchanged: plan.unchanged.length,
        diffs: [...changed, ...added].slice(0, diffsShown),
      }
    },
    merged(db, one) {
      const incoming = one as IncomingRow & { row: Row; absent: readonly (keyof Row & string)[] }
      const stored = store.find(db, incoming.row)
      return stored && mergedRow(stored, incoming)
    },
    write: (tx, { after }) => store.put(tx, parse(after)),
    stillStands(tx, { after }) {
      const stored = store.find(tx, parse(after))
      return stored !== undefined && saysTheSame(stored, parse(after))
    },
    rows: (db) => new Map(store.all(db).map((row) => [keyOf(row), row])),
    revert(tx, { before, after }) {
      if (before === null) store.remove(tx, parse(after))
      else store.put(tx, parse(before))
    },
  }
}
