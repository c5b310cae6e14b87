import type { Status } from '@pianqu/shared/indicators/library/measure.schema.ts'
import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'

export const indicatorValues = sqliteTable(
  'indicator_values',
  {
    indicatorCode: text('indicator_code').notNull(),
    place: text('place').notNull(),
    month: text('month').$type<Month>().notNull(),
    numerator: integer('numerator'),
    denominator: integer('denominator'),
    status: text('status').$type<IndicatorValue['status']>().notNull(),
    reason: text('reason'),
    source: text('source'),
  },
  (t) => [primaryKey({ columns: [t.indicatorCode, t.place, t.month] }), index('indicator_values_month').on(t.month)],
)

export const indicatorReadings = sqliteTable(
  'indicator_readings',
  {
    snapshot: reference('snapshot', () => snapshots.number),
    indicatorCode: text('indicator_code').notNull(),
    place: text('place').notNull(),
    numerator: integer('numerator'),
    denominator: integer('denominator'),
    status: text('status').$type<Status>().notNull(),
    reason: text('reason'),
    edition: integer('edition').notNull(),
    met: integer('met', { mode: 'boolean' }),
  },
  (t) => [
    primaryKey({ columns: [t.snapshot, t.indicatorCode, t.place] }),
    index('indicator_readings_code').on(t.indicatorCode),
  ],
)
