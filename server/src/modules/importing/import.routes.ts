import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayFillIn } from '@pianqu/shared/importing/duty.ts'
import {
  getAnnotated,
  getImportFile,
  getImportsWorkbook,
  getTemplate,
  listImports,
  readColumns,
  runImport,
  runImports as runImportsEndpoint,
  undoImport as undoImportEndpoint,
} from '@pianqu/shared/importing/import.contract.ts'
import {
  forgetMapping as forgetMappingEndpoint,
  keepMapping as keepMappingEndpoint,
  listMappings,
  nameMapping as nameMappingEndpoint,
} from '@pianqu/shared/importing/kept-mapping.contract.ts'
import { isTableKind } from '@pianqu/shared/importing/kinds.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { boardMonth } from '../reports/report-board.query.ts'
import { demandFaults, demandImport, demandRecord, openImport, readableImport } from './import-access.ts'
import { importsWorkbook } from './imports-workbook.query.ts'
import { importPage } from './list-imports.query.ts'
import { forgetMapping } from './memory/forget-mapping.command.ts'
import { keepMapping } from './memory/keep-mapping.command.ts'
import { keptMappingsOf } from './memory/kept-mapping.query.ts'
import { nameMapping } from './memory/name-mapping.command.ts'
import { progressTeller } from './progress-teller.ts'
import { readColumnsJob } from './read-columns.job.ts'
import { importOwnReportJob, runImportJob } from './run-import.job.ts'
import { runImportsJob } from './run-imports.job.ts'
import { undoImportJob } from './undo-import.job.ts'
import { undoReportImport } from './undo-report-import.command.ts'
import { meantUnit } from './unit-workbook.query.ts'
import { markedFileJob, templateJob, unitWorkbookJob } from './workbooks.job.ts'

export function importRoutes(app: Server): void {
  mount(app, listImports, ({ db, actor, query }) => importPage(db, actor, query))

  mount(app, getImportsWorkbook, async ({ db, clock, actor, work, query }) => {
    const list = importsWorkbook(db, actor, { ...query, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, getTemplate, async ({ db, clock, actor, work, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    if (!isTableKind(kind)) {
      throw new ProblemError('common/not-found', {
        detail: '片区边界用 GeoJSON、Shapefile 或 KML 导入，没有 Excel 模板',
      })
    }
    const unitCode = kind === 'reports' ? meantUnit(actor, query.unit) : undefined
    const made =
      unitCode !== undefined && !query.blank
        ? await work(unitWorkbookJob, {
            month: query.month ?? boardMonth(db) ?? currentMonth(db, clock.today()),
            unitCode,
          })
        : await work(templateJob, { kind, month: query.month, blank: query.blank })
    return new FileReply(made.bytes, made.fileName)
  })

  mount(app, runImport, async ({ db, actor, clock, events, upload, work, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    const tell = progressTeller(events, actor.userId, query.progress)
    const { dryRun, month, crs, from, money, mapping, headerRow, typed, submit, checkedBy, signedBy, progress } = query
    const meant = { money, mapping, headerRow, typed }
    const unitCode = kind === 'reports' ? meantUnit(actor, query.unit) : undefined
    try {
      const file = await upload()
      if (mayFillIn(actor, kind) && unitCode !== undefined) {
        const request = { file, month, unitCode, dryRun, submit, checkedBy, signedBy, meant }
        const result = await work(importOwnReportJob, { actor, progress, request })
        tell('done', result.changed)
        return result
      }
      if (submit) throw new ProblemError('auth/forbidden', { detail: '导入并提交由填报单位自己办理' })
      const request = { kind, file, dryRun, month, crs, from, ...meant, unit: unitCode }
      const result = await work(runImportJob, { actor, progress, request })
      tell('done', result.added + result.changed)
      return result
    } catch (error) {
      tell('failed', null)
      throw error
    }
  })

  mount(
    app,
    runImportsEndpoint,
    async ({ actor, events, uploads, work, query: { progress, dryRun, crs, meant = [] } }) => {
      const tell = progressTeller(events, actor.userId, progress)
      try {
        const reply = await work(runImportsJob, { actor, progress, files: await uploads(), dryRun, crs, meant })
        tell(
          'done',
          reply.files.reduce((sum, { result }) => sum + result.added + result.changed, 0),
        )
        return reply
      } catch (error) {
        tell('failed', null)
        throw error
      }
    },
  )

  mount(app, readColumns, async ({ db, actor, clock, upload, work, params: { kind }, query }) => {
    demandImport({ db, actor, clock }, kind)
    const asked = { kind, isOwn: mayFillIn(actor, kind), unitCode: actor.unitCode ?? '', ...query }
    return work(readColumnsJob, { ...asked, file: await upload() })
  })

  mount(app, keepMappingEndpoint, ({ db, actor, clock, command, params: { kind, headers }, body }) => {
    demandImport({ db, actor, clock }, kind)
    return command((change) => keepMapping(change, { unitCode: actor.unitCode ?? '', kind, headers }, body))
  })

  mount(app, nameMappingEndpoint, ({ db, actor, clock, command, params: { kind, headers }, body: { name } }) => {
    demandImport({ db, actor, clock }, kind)
    return command((change) => nameMapping(change, { unitCode: actor.unitCode ?? '', kind, headers }, name))
  })

  mount(app, listMappings, ({ db, actor }) => {
    const rows = keptMappingsOf(db, actor.unitCode ?? '')
    return { rows, total: rows.length }
  })

  mount(app, forgetMappingEndpoint, ({ db, actor, clock, command, params: { kind, headers } }) => {
    demandImport({ db, actor, clock }, kind)
    command((change) => forgetMapping(change, { unitCode: actor.unitCode ?? '', kind, headers }))
    return null
  })

  mount(app, getAnnotated, async ({ db, actor, clock, work, params: { id } }) => {
    const record = openImport(db, id)
    demandFaults({ db, actor, clock }, record)
    const { kind, fileName, fileHash, faults } = record
    const { bytes, name, type } = await work(markedFileJob, { kind, fileName, fileHash, faults })
    return new FileReply(bytes, name, type)
  })

  mount(app, getImportFile, async ({ db, actor, files, params: { id } }) => {
    const { fileName, fileHash } = readableImport(db, actor, id)
    return new FileReply(await files.load(fileHash), fileName)
  })

  mount(app, undoImportEndpoint, ({ db, actor, clock, command, work, params: { id } }) => {
    const record = openImport(db, id)
    demandRecord({ db, actor, clock }, record)
    if (record.reportId === null) return work(undoImportJob, { actor, importId: id })
    if (!mayFillIn(actor, record.kind)) {
      throw new ProblemError('auth/forbidden', { detail: '这是填报单位导入的月报，由该单位自己撤销' })
    }
    return command((change) => undoReportImport(change, id))
  })
}
