import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { ColumnChoice } from '@pianqu/shared/workbook/column-choice.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What those are called that were given a name. */
export const mappingNames = sqliteTable(
  'mapping_names',
  {
    unitCode: text('unit_code').notNull(),
    kind: text('kind').$type<TableKind>().notNull(),
    headers: text('headers').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.kind, t.headers] })],
)

export const keptMappings = sqliteTable(
  'kept_mappings',
  {
    /** Empty for what people without a unit keep. */
    unitCode: text('unit_code').notNull(),
    kind: text('kind').$type<TableKind>().notNull(),
    /** SHA-256 of the titles. */
    headers: text('headers').notNull(),
    choices: text('choices', { mode: 'json' }).$type<ColumnChoice[]>().notNull(),
    headerRow: integer('header_row'),
    money: text('money').$type<MoneyUnit>(),
    at: text('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.kind, t.headers] })],
)
