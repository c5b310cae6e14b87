import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { KeptMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import { draftReportsTable, ownPaperTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { type ImportKind, isTableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { readMapping, titlesOf } from '@pianqu/shared/importing/mapping-reading.ts'
import { isHelperHeader } from '@pianqu/shared/importing/report-workbook.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Known } from '@pianqu/shared/workbook/known.ts'
import type { Database } from '../../db/database.ts'
import { sha256 } from '../../http/file-store.ts'
import { knownCity } from './known-city.query.ts'
import { layerOf } from './layers/rail-layers.ts'
import { keptMapping, type MappingKey } from './memory/kept-mapping.query.ts'
import { type FileContent, otherKind } from './read-rows.ts'

export interface Asked extends Meant {
  readonly kind: ImportKind
  readonly content: FileContent
  /** A district's own report. */
  readonly isOwn: boolean
  readonly month?: Month | undefined
  /** Whose kept mappings are offered; empty where the person has no unit. */
  readonly unitCode: string
  /** Read by what is kept, if anything is. */
  readonly byKept: boolean
}

/** What was kept of columns, said of the sheets of this file; undefined where it speaks of a sheet that is not there. */
function keptFor(sheets: readonly string[], kept: KeptMapping | undefined): KeptMapping | undefined {
  if (!kept?.choices.every(({ sheet }) => sheet === undefined || sheets.includes(sheet))) return undefined
  const choices = kept.choices.flatMap((choice) =>
    choice.sheet === undefined ? sheets.map((sheet) => ({ ...choice, sheet })) : [choice],
  )
  return { ...kept, choices }
}

const meantBy = ({ choices, headerRow, money }: KeptMapping): Meant => ({
  mapping: choices,
  ...(headerRow !== null && { headerRow }),
  ...(money && { money }),
})

type Reading = ReturnType<typeof readMapping>

/** The file as it is read by what is said, or by what is kept for its titles where that is asked; and what is kept. */
function readByMemory(
  db: Database,
  { byKept, ...key }: MappingKey & Pick<Asked, 'byKept'>,
  read: (meant: Meant) => Reading,
  said: Meant,
) {
  const plain = read(said)
  const stored = keptMapping(db, key)
  const kept = keptFor(
    plain.headers.map(({ sheet }) => sheet),
    stored,
  )
  const isByKept = byKept && kept !== undefined
  return {
    reading: isByKept ? read(meantBy(kept)) : plain,
    titles: key.headers,
    kept: stored && kept ? { ...kept, at: stored.at, by: stored.actorName } : null,
    isByKept,
  }
}

/** What has fewer columns than these is no table whose columns could be told apart. */
const fewestColumns = 2

/** Where each column of a file would go and what its cells are read as. Throws common/unsupported-type for outlines. */
export function columnsReading(
  db: Database,
  { kind, content, isOwn, month, unitCode, byKept, ...said }: Asked,
): MappingReading {
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
  const { reading, ...memory } = readByMemory(
    db,
    { unitCode, kind, headers: sha256(Buffer.from(titlesOf(table, content.sheets))), byKept },
    (meant) =>
      readMapping(
        table,
        content.sheets,
        ({ date1904 }) => ({ known, date1904: date1904 === true, month, codesInFile: new Set(), planePositions }),
        meant,
      ),
    said,
  )
  if (reading.headers.every(({ isGuessed }) => isGuessed) && reading.columns.length < fewestColumns) {
    throw new ProblemError('import/no-header', { detail: reading.problems.join('；') })
  }
  const other = reading.problems.length > 0 ? otherKind(kind, content.sheets) : ''
  return {
    ...reading,
    ...memory,
    problems: [...reading.problems, ...(other === '' ? [] : [other])],
    columns: reading.columns.filter(({ header }) => !isHelperHeader(header)),
  }
}
