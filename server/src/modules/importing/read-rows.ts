import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { WrittenFingerprint } from '@pianqu/shared/importing/fingerprint.ts'
import { foundColumns } from '@pianqu/shared/importing/found-columns.ts'
import {
  type ImportKind,
  importKindNames,
  isTableKind,
  type RowOf,
  type TableKind,
  tableOf,
} from '@pianqu/shared/importing/kinds.ts'
import { likelyKinds } from '@pianqu/shared/importing/likely-kind.ts'
import { type ReadTableOptions, readTable, type TableReading } from '@pianqu/shared/importing/read-table.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import { columnLetter, type SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { readHeaders } from '@pianqu/shared/workbook/read-header.ts'
import type { Database } from '../../db/database.ts'
import type { CellColumns } from '../evidence/import.tables.ts'
import { checkAdjustedAreas } from './checks/check-adjusted-areas.ts'
import { checkAllocations } from './checks/check-allocations.ts'
import { checkBatchAmounts, checkTotalInvestments } from './checks/check-ceilings.ts'
import { checkIndicatorValues } from './checks/check-indicator-values.ts'
import { checkIssuedSpending } from './checks/check-issued-spending.ts'
import { checkExits, checkStops } from './checks/check-line-order.ts'
import { checkLinesInHand } from './checks/check-lines-in-hand.ts'
import { checkMerged } from './checks/check-merged.ts'
import { checkPublishedMonths } from './checks/check-published-months.ts'
import { checkRetired } from './checks/check-retired.ts'
import { checkSpending } from './checks/check-spending.ts'
import { checkTwinStations } from './checks/check-twin-stations.ts'
import { checkUnitNames } from './checks/check-unit-names.ts'
import { warnOfSimilarCodes } from './checks/similar-codes.ts'
import { askUnlikeHistory } from './checks/unlike-history.ts'
import { warnOfDaysToCome } from './checks/warn-of-days-to-come.ts'
import type { Incoming } from './incoming.ts'
import { keptChoices } from './kept-choices.ts'
import { knownCity } from './known-city.query.ts'
import { layerCrs } from './layers/layer-crs.ts'
import { layerOf, readLayer } from './layers/rail-layers.ts'
import { readBoundaries } from './layers/read-boundaries.ts'
import type { OutlineFile } from './outlines/outline-file.ts'

/** What was in the file, still without a meaning. */
export type FileContent = SheetContent | { readonly outlines: OutlineFile }

export interface SheetContent {
  readonly sheets: readonly SheetCells[]
  /** What a monthly workbook was made for; null where that is damaged, absent in any other file. */
  readonly fingerprint?: WrittenFingerprint | null
}

export interface ReadOptions extends Meant {
  readonly month: Month | undefined
  readonly crs: string | undefined
  /** Since when outlines hold that do not say it themselves. */
  readonly from?: Day | undefined
  readonly today?: Day | undefined
}

/** Sheet → field → column letter, so that a stored row can name its cells. */
function cellColumnsOf(kind: TableKind, sheets: readonly SheetCells[], meant: Meant): CellColumns {
  const { headed } = readHeaders(sheets, tableOf(kind).columns, meant)
  return Object.fromEntries(
    headed.map(({ sheet, header }) => [
      sheet.name,
      Object.fromEntries(header.columns.map(({ column, index }) => [column.key, columnLetter(index)])),
    ]),
  )
}

const readSheets = <K extends TableKind>(
  kind: K,
  sheets: readonly SheetCells[],
  db: Database,
  options: ReadTableOptions,
): Incoming<RowOf<K>> => incomingOf(kind, sheets, readTable(kind, sheets, knownCity(db), options), options)

/** What the file looks like instead, for who chose the wrong table. */
export function otherKind(kind: TableKind, sheets: readonly SheetCells[]): string {
  const [likely] = likelyKinds(sheets)
  return likely === undefined || likely === kind
    ? ''
    : `这像是“${importKindNames[likely]}”表，如果是，请改选“${importKindNames[likely]}”再导入`
}

/** What a reading comes to. Throws import/no-header or import/missing-columns where nothing could be read at all. */
export function incomingOf<Row extends object>(
  kind: TableKind,
  sheets: readonly SheetCells[],
  reading: TableReading<Row>,
  meant: Meant = {},
): Incoming<Row> {
  const [first] = reading.faults
  // Nothing could be read at all: that is a fault of the file, not of its rows.
  if (first?.code.startsWith('sheet/') && reading.rows.length === 0 && reading.rejectedRows === 0) {
    throw new ProblemError(first.code === 'sheet/no-header' ? 'import/no-header' : 'import/missing-columns', {
      detail: [reading.faults.map(({ message }) => message).join('；'), otherKind(kind, sheets)]
        .filter(Boolean)
        .join('。'),
    })
  }
  return {
    rows: reading.rows,
    faults: reading.faults,
    warnings: reading.warnings,
    rejected: reading.rejectedRows,
    skipped: reading.skipped,
    ignoredColumns: reading.ignoredColumns.map(({ header }) => header),
    cellColumns: cellColumnsOf(kind, sheets, meant),
    titles: Object.fromEntries(tableOf(kind).columns.map(({ key, title }) => [key, title])),
  }
}

type Check<Row extends object> = (db: Database, incoming: Incoming<Row>) => Incoming<Row>

/** Rules that one row alone cannot show. */
const wholeTableChecks: { readonly [K in TableKind]?: Check<RowOf<K>> } = {
  units: checkUnitNames,
  areas: checkAdjustedAreas,
  reports: (db, incoming) => checkLinesInHand(db, checkPublishedMonths(db, incoming)),
  projects: checkTotalInvestments,
  'bond-batches': (db, incoming) => checkIssuedSpending(db, checkBatchAmounts(db, incoming)),
  'bond-allocations': checkAllocations,
  'bond-spending': checkSpending,
  'rail-stations': checkTwinStations,
  'rail-stops': checkStops,
  'rail-exits': checkExits,
  'indicator-values': checkIndicatorValues,
}

function readKind<K extends TableKind>(
  db: Database,
  kind: K,
  sheets: readonly SheetCells[],
  { month, crs, money, mapping, headerRow, typed, today }: ReadOptions,
): Incoming<RowOf<K>> {
  const meant = { money, mapping, headerRow, typed }
  const read = (how: ReadTableOptions) => readSheets(kind, sheets, db, { ...how, ...meant, ...(month && { month }) })
  const place = layerOf(kind)
  const incoming = place ? readLayer(db, place, crs, (planePositions) => read({ planePositions })) : read({})
  const check: Check<RowOf<K>> | undefined = wholeTableChecks[kind]
  const known = knownCity(db)
  const context = { known, date1904: false, month, codesInFile: new Set<string>(), planePositions: place !== undefined }
  const merged = checkRetired(db, kind, checkMerged(db, kind, incoming, context))
  const checked = check?.(db, merged) ?? merged
  const columns = foundColumns(tableOf(kind).columns, sheets, context, meant)
  const choices = keptChoices(tableOf(kind).columns, sheets, meant)
  return {
    ...askUnlikeHistory(
      db,
      kind,
      warnOfSimilarCodes(kind, known, warnOfDaysToCome(kind, today, checked)),
      tableOf(kind).toCells,
    ),
    columns,
    choices,
  }
}

/** Reads a file's content as rows of its kind, against the city as it stands. Throws a ProblemError where nothing is readable. */
export function readRows(db: Database, kind: ImportKind, content: FileContent, options: ReadOptions): Incoming {
  if ('outlines' in content) {
    return readBoundaries(db, content.outlines, { crs: layerCrs(options.crs), from: options.from })
  }
  if (!isTableKind(kind)) throw new ProblemError('common/unsupported-type')
  return readKind(db, kind, content.sheets, options)
}
