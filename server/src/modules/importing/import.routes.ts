import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayFillIn } from '@pianqu/shared/importing/duty.ts'
import {
  getAnnotated,
  getImportFile,
  getTemplate,
  listImports,
  readColumns,
  runImport,
  runImports as runImportsEndpoint,
  undoImport as undoImportEndpoint,
} from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, importKindNames, isTableKind, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import type { Upload } from '../../http/upload.ts'
import { writeForm } from '../../workbook/write-form.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { boardMonth } from '../reports/report-board.query.ts'
import { columnsReading } from './columns-reading.query.ts'
import { demandFaults, demandImport, demandRecord, openImport, readableImport } from './import-access.ts'
import { importFile } from './import-file.ts'
import { importOwnReport } from './import-own-report.ts'
import { importSeveral } from './import-several.ts'
import { kindWorkbook } from './kind-workbook.ts'
import { importPage } from './list-imports.query.ts'
import { markedFile } from './marked-file.ts'
import { progressTeller } from './progress-teller.ts'
import { readAnyFileJob } from './read-any-file.job.ts'
import { readFileJob } from './read-file.job.ts'
import { templateRows } from './template.query.ts'
import { undoImport } from './undo-import.command.ts'
import { undoReportImport } from './undo-report-import.command.ts'
import { meantUnit, unitWorkbook } from './unit-workbook.query.ts'

export function importRoutes(app: Server): void {
  mount(app, listImports, ({ db, actor, query }) => importPage(db, actor, query))

  mount(app, getTemplate, async ({ db, clock, actor, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    if (!isTableKind(kind)) {
      throw new ProblemError('common/not-found', {
        detail: '片区边界用 GeoJSON、Shapefile 或 KML 导入，没有 Excel 模板',
      })
    }
    const unitCode = kind === 'reports' ? meantUnit(actor, query.unit) : undefined
    if (unitCode !== undefined && !query.blank) {
      const month = query.month ?? boardMonth(db) ?? currentMonth(db, clock.today())
      const { fileName, form } = unitWorkbook(db, { month, unitCode, at: clock.now().toISOString() })
      return new FileReply(await writeForm(form), fileName)
    }
    const rows = templateRows(db, kind, { month: query.month, blank: query.blank })
    return new FileReply(await kindWorkbook(kind, rows), `${importKindNames[kind]}${query.month ?? ''}.xlsx`)
  })

  mount(app, runImport, async ({ db, actor, clock, command, files, events, upload, work, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    const tell = progressTeller(events, actor.userId, query.progress)
    const surroundings = {
      command,
      files,
      read: (of: ImportKind, file: Upload) => work(readFileJob, { kind: of, file }),
      onWriting: (rows: number | null) => tell('writing', rows),
    }
    const { dryRun, month, crs, from, money, mapping, headerRow, submit, checkedBy, signedBy } = query
    const meant = { money, mapping, headerRow }
    const unitCode = kind === 'reports' ? meantUnit(actor, query.unit) : undefined
    try {
      const file = await upload()
      tell('reading', null)
      if (mayFillIn(actor, kind) && unitCode !== undefined) {
        const request = { file, month, unitCode, dryRun, submit, checkedBy, signedBy, meant }
        const result = await importOwnReport(surroundings, request)
        tell('done', result.changed)
        return result
      }
      if (submit) throw new ProblemError('auth/forbidden', { detail: '导入并提交由填报单位自己办理' })
      const result = await importFile(surroundings, { kind, file, dryRun, month, crs, from, ...meant, unit: unitCode })
      tell('done', result.added + result.changed)
      return result
    } catch (error) {
      tell('failed', null)
      throw error
    }
  })

  mount(app, runImportsEndpoint, async ({ db, actor, clock, command, files, events, uploads, work, query }) => {
    const tell = progressTeller(events, actor.userId, query.progress)
    try {
      const sent = await uploads()
      tell('reading', null)
      const demand = (kind: TableKind) => demandImport({ db, actor, clock }, kind)
      const surroundings = {
        command,
        files,
        read: (file: Upload) => work(readAnyFileJob, file),
        onWriting: (rows: number | null) => tell('writing', rows),
      }
      const reply = await importSeveral(surroundings, { files: sent, dryRun: query.dryRun, crs: query.crs, demand })
      tell(
        'done',
        reply.files.reduce((sum, { result }) => sum + result.added + result.changed, 0),
      )
      return reply
    } catch (error) {
      tell('failed', null)
      throw error
    }
  })

  mount(app, readColumns, async ({ db, actor, clock, upload, work, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    const content = await work(readFileJob, { kind, file: await upload() })
    return columnsReading(db, { kind, content, isOwn: mayFillIn(actor, kind), ...query })
  })

  mount(app, getAnnotated, async ({ db, actor, clock, files, params: { id } }) => {
    const record = openImport(db, id)
    demandFaults({ db, actor, clock }, record)
    const { kind, fileName, fileHash, faults } = record
    const { bytes, name, type } = await markedFile(kind, { fileName, bytes: files.read(fileHash) }, faults)
    return new FileReply(bytes, name, type)
  })

  mount(app, getImportFile, ({ db, actor, files, params: { id } }) => {
    const { fileName, fileHash } = readableImport(db, actor, id)
    return new FileReply(files.read(fileHash), fileName)
  })

  mount(app, undoImportEndpoint, ({ db, actor, clock, command, params: { id } }) => {
    const record = openImport(db, id)
    demandRecord({ db, actor, clock }, record)
    if (record.reportId === null) return command((change) => undoImport(change, id))
    if (!mayFillIn(actor, record.kind)) {
      throw new ProblemError('auth/forbidden', { detail: '这是填报单位导入的月报，由该单位自己撤销' })
    }
    return command((change) => undoReportImport(change, id))
  })
}
