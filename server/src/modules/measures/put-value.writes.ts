import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import type { Tx } from '../../db/command.ts'
import { indicatorValues } from './measure.tables.ts'

/** Writes what an indicator says of a place in a month, over what it said before. */
export function putValue(tx: Tx, value: IndicatorValue): void {
  tx.orm
    .insert(indicatorValues)
    .values(value)
    .onConflictDoUpdate({
      target: [indicatorValues.indicatorCode, indicatorValues.place, indicatorValues.month],
      set: value,
    })
    .run()
}
