import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { units } from '../units/unit.tables.ts'

export const areas = sqliteTable('areas', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  category: text('category', { enum: areaCategories }).notNull(),
  leadUnit: text('lead_unit').notNull(),
  positioning: text('positioning'),
  plannedPopulation: integer('planned_population'),
  admittedOn: text('admitted_on').$type<Day>().notNull(),
  removedOn: text('removed_on').$type<Day>(),
})

export const areaDistricts = sqliteTable(
  'area_districts',
  {
    areaCode: text('area_code')
      .notNull()
      .references(() => areas.code, { onDelete: 'cascade' }),
    districtCode: reference('district_code', () => units.code),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.districtCode] }), index('area_districts_district').on(t.districtCode)],
)
