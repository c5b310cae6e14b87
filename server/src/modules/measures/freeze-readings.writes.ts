import type { Tx } from '../../db/command.ts'
import { indicatorReadings } from './measure.tables.ts'

/** Writes down what indicators said when a month was published. */
export function freezeReadings(tx: Tx, readings: readonly (typeof indicatorReadings.$inferInsert)[]): void {
  if (readings.length > 0)
    tx.orm
      .insert(indicatorReadings)
      .values([...readings])
      .run()
}
