import type { AnnualScore } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { annualScores } from '../areas/adjustment.tables.ts'

const same = ({ year, areaCode }: AnnualScore) => and(eq(annualScores.year, year), eq(annualScores.areaCode, areaCode))

export const annualScoreStore: TableStore<AnnualScore> = {
  find: (db, row) => db.orm.select().from(annualScores).where(same(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(annualScores)
      .values(row)
      .onConflictDoUpdate({ target: [annualScores.year, annualScores.areaCode], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(annualScores).where(same(row)).run()
  },
  all: (db) => db.orm.select().from(annualScores).orderBy(asc(annualScores.year), asc(annualScores.areaCode)).all(),
}
