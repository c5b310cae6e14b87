import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { draftReportsTable, ownPaperTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { type ImportKind, isTableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { readMapping } from '@pianqu/shared/importing/mapping-reading.ts'
import { isHelperHeader } from '@pianqu/shared/importing/report-workbook.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Known } from '@pianqu/shared/workbook/known.ts'
import type { Database } from '../../db/database.ts'
import { knownCity } from './known-city.query.ts'
import { layerOf } from './layers/rail-layers.ts'
import { type FileContent, otherKind } from './read-rows.ts'

export interface Asked extends Meant {
  readonly kind: ImportKind
  readonly content: FileContent
  /** A district's own report. */
  readonly isOwn: boolean
  readonly month?: Month | undefined
}

/** What has fewer columns than these is no table whose columns could be told apart. */
const fewestColumns = 2

/** Where each column of a file would go and what its cells are read as. Throws common/unsupported-type for outlines. */
export function columnsReading(db: Database, { kind, content, isOwn, month, ...meant }: Asked): MappingReading {
  if (!('sheets' in content) || !isTableKind(kind)) {
    throw new ProblemError('common/unsupported-type', { detail: '片区边界按要素的属性识别，没有列的对应' })
  }
  const isMade = content.fingerprint !== undefined
  const ownTable = isMade ? draftReportsTable : ownPaperTable
  const { columns: table } = kind === 'reports' && (isOwn || isMade) ? ownTable : tableOf(kind)
  const city = knownCity(db)
  // Whether a project exists is not for every district to know.
  const known: Known = isOwn ? { ...city, has: (noun, code) => noun === 'project' || city.has(noun, code) } : city
  const planePositions = layerOf(kind) !== undefined
  const reading = readMapping(
    table,
    content.sheets,
    ({ date1904 }) => ({ known, date1904: date1904 === true, month, codesInFile: new Set(), planePositions }),
    meant,
  )
  if (reading.headers.every(({ isGuessed }) => isGuessed) && reading.columns.length < fewestColumns) {
    throw new ProblemError('import/no-header', { detail: reading.problems.join('；') })
  }
  const other = reading.problems.length > 0 ? otherKind(kind, content.sheets) : ''
  return {
    ...reading,
    problems: [...reading.problems, ...(other === '' ? [] : [other])],
    columns: reading.columns.filter(({ header }) => !isHelperHeader(header)),
  }
}
