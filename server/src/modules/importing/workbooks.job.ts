import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, importKindNames, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { momentOf } from '../../clock.ts'
import { cityJob } from '../../work/job.ts'
import { writeForm } from '../../workbook/write-form.ts'
import { kindWorkbook } from './kind-workbook.ts'
import { markedFile } from './marked-file.ts'
import { templateRows } from './template.query.ts'
import { unitWorkbook } from './unit-workbook.query.ts'

/** Bytes and the name that they are saved under. */
interface Made {
  readonly bytes: Uint8Array
  readonly fileName: string
}

interface Wanted {
  readonly kind: TableKind
  readonly month: Month | undefined
  readonly blank: boolean
}

/** The workbook of a table, filled with what is stored of it. */
export const templateJob = cityJob(
  'importing/template',
  async ({ kind, month, blank }: Wanted, { db }): Promise<Made> => ({
    bytes: await kindWorkbook(kind, templateRows(db, kind, { month, blank })),
    fileName: `${importKindNames[kind]}${month ?? ''}.xlsx`,
  }),
)

/** The workbook of a unit's report. */
export const unitWorkbookJob = cityJob(
  'importing/unit-workbook',
  async ({ month, unitCode }: { readonly month: Month; readonly unitCode: string }, { db, clock }): Promise<Made> => {
    const { fileName, form } = unitWorkbook(db, { month, unitCode, at: momentOf(clock) })
    return { fileName, bytes: await writeForm(form) }
  },
)

interface Evidence {
  readonly kind: ImportKind
  readonly fileName: string
  readonly fileHash: string
  readonly faults: readonly ImportFault[]
}

/** The file of an import, its faults marked. */
export const markedFileJob = cityJob(
  'importing/marked-file',
  ({ kind, fileName, fileHash, faults }: Evidence, { files }) =>
    markedFile(kind, { fileName, bytes: files.read(fileHash) }, faults),
)
