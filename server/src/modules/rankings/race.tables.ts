import { memberKinds, raceIndicators } from '@pianqu/shared/rankings/race.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { signedByAccount } from '../../db/columns.ts'

export const races = sqliteTable('races', {
  raceId: text('race_id').primaryKey(),
  name: text('name').notNull(),
  memberKind: text('member_kind', { enum: memberKinds }).notNull(),
  members: text('members', { mode: 'json' }).$type<string[]>().notNull(),
  indicator: text('indicator', { enum: raceIndicators }).notNull(),
  fromMonth: text('from_month').$type<Month>().notNull(),
  toMonth: text('to_month').$type<Month>().notNull(),
  targetBasisPoints: integer('target_basis_points'),
  ...signedByAccount,
  withdrawnBecause: text('withdrawn_because'),
  withdrawnByName: text('withdrawn_by_name'),
  withdrawnAt: text('withdrawn_at'),
})
