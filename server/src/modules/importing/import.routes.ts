import { may } from '@pianqu/shared/accounts/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import {
  getAnnotated,
  getImportFile,
  getTemplate,
  listImports,
  runImport,
  undoImport as undoImportEndpoint,
} from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames, isTableKind } from '@pianqu/shared/importing/kinds.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { demandImport, openImport } from './import-access.ts'
import { importFile } from './import-file.ts'
import { importPage } from './list-imports.query.ts'
import { progressTeller } from './progress-teller.ts'
import { templateRows } from './template.query.ts'
import { undoImport } from './undo-import.command.ts'
import { annotateWorkbook } from './workbook/annotate-workbook.ts'
import { faultWorkbook } from './workbook/fault-workbook.ts'
import { writeTable } from './workbook/write-table.ts'

export function importRoutes(app: Server): void {
  mount(app, listImports, ({ db, query }) => importPage(db, query))

  mount(app, getTemplate, async ({ db, actor, params: { kind }, query }) => {
    demandImport(db, actor, kind)
    if (!isTableKind(kind)) {
      throw new ProblemError('common/not-found', { detail: '片区边界用 GeoJSON 导入，没有 Excel 模板' })
    }
    const rows = templateRows(db, kind, { month: query.month, blank: query.blank })
    return new FileReply(await writeTable(kind, rows), `${importKindNames[kind]}${query.month ?? ''}.xlsx`)
  })

  mount(app, runImport, async ({ db, actor, command, files, events, upload, params: { kind }, query }) => {
    demandImport(db, actor, kind)
    const tell = progressTeller(events, actor.userId, query.progress)
    try {
      const file = await upload()
      tell('reading', null)
      const { month, crs, dryRun } = query
      const result = await importFile(
        { command, files, onWriting: (rows) => tell('writing', rows) },
        { kind, file, dryRun, month, crs },
      )
      tell('done', result.added + result.changed)
      return result
    } catch (error) {
      tell('failed', null)
      throw error
    }
  })

  mount(app, getAnnotated, async ({ db, actor, files, params: { id } }) => {
    const { kind, fileName, fileHash, faults } = openImport(db, id)
    demandImport(db, actor, kind)
    const name = fileName.replace(/\.\w+$/, '')
    const marked = isTableKind(kind) ? annotateWorkbook(files.read(fileHash), faults) : faultWorkbook(faults)
    return new FileReply(await marked, `${name}-标注.xlsx`)
  })

  mount(app, getImportFile, ({ db, actor, files, params: { id } }) => {
    const { kind, fileName, fileHash } = openImport(db, id)
    // Most files hold figures: who reads none gets the tables of their own.
    if (!may(actor, 'figures:read')) demandImport(db, actor, kind)
    return new FileReply(files.read(fileHash), fileName)
  })

  mount(app, undoImportEndpoint, ({ db, actor, command, params: { id } }) => {
    demandImport(db, actor, openImport(db, id).kind)
    return command((change) => undoImport(change, id))
  })
}
