import type { Watch } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { asc } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { areaWatches } from './adjustment.tables.ts'

const everyWatch = statement((orm) =>
  orm
    .select({
      areaCode: areaWatches.areaCode,
      fromOn: areaWatches.fromOn,
      untilOn: areaWatches.untilOn,
      basisYear: areaWatches.basisYear,
      endBasisYear: areaWatches.endBasisYear,
    })
    .from(areaWatches)
    .orderBy(asc(areaWatches.fromOn))
    .prepare(),
)

/** Every time an area was under watch, and those to come. */
export const allWatches = (db: Database): Watch[] => everyWatch(db).all()
