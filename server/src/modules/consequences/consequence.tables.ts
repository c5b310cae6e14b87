import { consequenceBases } from '@pianqu/shared/consequences/consequence.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference, signed } from '../../db/columns.ts'

export const consequenceKinds = sqliteTable('consequence_kinds', {
  code: text('code').primaryKey(),
  name: text('name').notNull().unique(),
  isPositive: integer('is_positive', { mode: 'boolean' }).notNull(),
  needsQuantity: integer('needs_quantity', { mode: 'boolean' }).notNull(),
})

export const consequences = sqliteTable(
  'consequences',
  {
    consequenceId: text('consequence_id').primaryKey(),
    year: integer('year').notNull(),
    subject: text('subject', { enum: ['area', 'unit'] }).notNull(),
    subjectCode: text('subject_code').notNull(),
    subjectName: text('subject_name').notNull(),
    kindCode: reference('kind_code', () => consequenceKinds.code),
    quantity: integer('quantity'),
    quantityUnit: text('quantity_unit'),
    documentNumber: text('document_number').notNull(),
    decidedOn: text('decided_on').$type<Day>().notNull(),
    text: text('text').notNull(),
    basis: text('basis', { enum: consequenceBases }).notNull(),
    ...signed,
    revokedBecause: text('revoked_because'),
  },
  (t) => [
    index('consequences_year').on(t.year),
    index('consequences_subject').on(t.subjectCode),
    index('consequences_kind').on(t.kindCode),
  ],
)
