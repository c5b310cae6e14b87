import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { emptyWorld } from '../city.ts'
import type { TableShape } from './schema-of.ts'
import { shapeOfDrizzle, tablesOfDrizzle } from './schema-of-drizzle.ts'
import { tablesOfDatabase } from './schema-of-sqlite.ts'

const declared = await tablesOfDrizzle()
const stored = tablesOfDatabase(emptyWorld().db)

describe('the tables of the modules', () => {
  test('are all of the tables that the migrations make', () => {
    expect(Object.keys(declared).length).toBeGreaterThan(10)
    expect(Object.keys(declared).sort()).toEqual(Object.keys(stored).sort())
  })

  test.each(Object.keys(declared))('%s is in drizzle what it is in SQL', (name) => {
    expect(declared[name]).toEqual(stored[name])
  })
})

/** The table of units, mistaken in one way each. */
const right = {
  code: text('code').primaryKey(),
  name: text('name').notNull().unique(),
  type: text('type').notNull(),
  sortOrder: integer('sort_order'),
}
const mistakes: readonly (readonly [string, TableShape])[] = [
  ['a column is missing', shapeOfDrizzle(sqliteTable('units', { code: right.code, name: right.name }))],
  ['a column has another name', shapeOfDrizzle(sqliteTable('units', { ...right, sortOrder: integer('position') }))],
  ['a column has another type', shapeOfDrizzle(sqliteTable('units', { ...right, sortOrder: real('sort_order') }))],
  ['a column may be empty', shapeOfDrizzle(sqliteTable('units', { ...right, type: text('type') }))],
  [
    'a default is stated',
    shapeOfDrizzle(sqliteTable('units', { ...right, type: text('type').notNull().default('soe') })),
  ],
  ['a name need not be unique', shapeOfDrizzle(sqliteTable('units', { ...right, name: text('name').notNull() }))],
  ['the key is another', shapeOfDrizzle(sqliteTable('units', { ...right, code: text('code').notNull() }))],
  ['an index is too many', shapeOfDrizzle(sqliteTable('units', right, (t) => [index('units_type').on(t.type)]))],
  [
    'it refers to another table',
    shapeOfDrizzle(
      sqliteTable('units', {
        ...right,
        type: text('type')
          .notNull()
          .references(() => sqliteTable('areas', right).code),
      }),
    ),
  ],
]

describe('a table of drizzle', () => {
  test('is recognised where it is right', () => {
    expect(shapeOfDrizzle(sqliteTable('units', right))).toEqual(stored['units'])
  })

  test.each(mistakes)('is refused when %s', (_mistake, shape) => {
    expect(shape).not.toEqual(stored['units'])
  })
})
