import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Change } from '../../../db/command.ts'
import { recordForecasts } from '../../rail/rail-forecast.writes.ts'
import type { RowChange } from '../import-target.ts'

/** What an import of stations, or its undo, says of openings to come. */
export function recordStationForecasts(
  change: Change,
  kind: ImportKind,
  changes: readonly Pick<RowChange, 'after'>[],
): void {
  if (kind !== 'rail-stations') return
  // Rows of this kind were written by its own target.
  recordForecasts(
    change,
    changes.map(({ after }) => (JSON.parse(after) as RailStation).code),
  )
}
