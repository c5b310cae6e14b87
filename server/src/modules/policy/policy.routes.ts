import { ProblemError } from '@pianqu/shared/http/problem.ts'
import {
  addCheck as addCheckEndpoint,
  addGrant as addGrantEndpoint,
  addProgress as addProgressEndpoint,
  addProgressFile as addProgressFileEndpoint,
  getProgressFile,
  listChecks,
  listGrants,
  listProgress,
  revokeGrant as revokeGrantEndpoint,
} from '@pianqu/shared/policy/follow-up.contract.ts'
import { parseOwners } from '@pianqu/shared/policy/owners.ts'
import {
  listBenefitRules,
  listMeasures,
  parsePolicyOwners,
  reckonBenefits,
} from '@pianqu/shared/policy/policy.contract.ts'
import { demandEvidence } from '../../http/demand-evidence.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { benefitRuleRows } from './benefit-rules.query.ts'
import { checkRows, grantList, oneGrant, progressFile, progressRows } from './follow-up.query.ts'
import { addCheck, addGrant, addProgress, revokeGrant } from './keep-follow-up.command.ts'
import { measureList } from './ledger.query.ts'
import { addProgressFile } from './progress-file.command.ts'
import { benefitReply } from './reckon-benefits.query.ts'

/** What a command has just written is there. */
function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new ProblemError('common/not-found')
  return row
}

export function policyRoutes(app: Server): void {
  mount(app, listProgress, ({ db, query }) => {
    const rows = progressRows(db, query)
    return { rows, total: rows.length }
  })

  mount(app, addProgressEndpoint, ({ db, command, body }) => {
    const id = command((change) => addProgress(change, body))
    return found(progressRows(db, {}).find(({ progressId }) => progressId === id))
  })

  mount(app, addProgressFileEndpoint, async ({ command, keeping, upload, params }) => {
    const { fileName, bytes } = await upload()
    const file = { ...params, fileName: demandEvidence({ fileName, bytes }), fileBytes: bytes.length }
    return keeping(bytes, (staged) => command((change) => addProgressFile(change, { ...file, ...staged })))
  })

  mount(app, getProgressFile, async ({ db, files, params }) => {
    const { fileHash, fileName } = progressFile(db, params)
    return new FileReply(await files.load(fileHash), fileName)
  })

  mount(app, listGrants, ({ db, query }) => grantList(db, query))

  mount(app, addGrantEndpoint, ({ db, command, body }) => {
    const id = command((change) => addGrant(change, body))
    return found(oneGrant(db, id))
  })

  mount(app, revokeGrantEndpoint, ({ db, command, params, body }) => {
    command((change) => revokeGrant(change, { ...params, ...body }))
    return found(oneGrant(db, params.id))
  })

  mount(app, listChecks, ({ db, clock, query }) => {
    const rows = checkRows(db, clock.today(), query.document)
    return { rows, total: rows.length, due: rows.filter(({ isDue }) => isDue).length }
  })

  mount(app, addCheckEndpoint, ({ db, clock, command, body }) => {
    command((change) => addCheck(change, body))
    const rows = checkRows(db, clock.today())
    return found(rows.find(({ clause, parameter }) => clause === body.clause && parameter === body.parameter))
  })

  mount(app, listMeasures, ({ db, clock, query: { on = clock.today(), ...asked } }) =>
    measureList(db, { ...asked, on }),
  )

  mount(app, parsePolicyOwners, ({ body }) => {
    const { lead, co } = parseOwners(body.text)
    return { lead: [...lead], co: [...co] }
  })

  mount(app, listBenefitRules, ({ db, clock, query: { on = clock.today() } }) => {
    const rows = benefitRuleRows(db, on)
    return { on, rows, total: rows.length }
  })

  mount(app, reckonBenefits, ({ db, body }) => benefitReply(db, body))
}
