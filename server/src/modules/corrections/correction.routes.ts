import {
  decideCorrection as decideEndpoint,
  correctionForm as formEndpoint,
  listCorrections,
  proposeCorrection as proposeEndpoint,
} from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mount, type Server } from '../../http/mount.ts'
import { correctionForm } from './correction-form.query.ts'
import { decideCorrection } from './decide-correction.command.ts'
import { correctionList } from './list-corrections.query.ts'
import { proposeCorrection } from './propose-correction.command.ts'

function first(rows: readonly Correction[]): Correction {
  const [correction] = rows
  if (!correction) throw new ProblemError('common/not-found', { detail: '没有这项更正' })
  return correction
}

export function correctionRoutes(app: Server): void {
  mount(app, proposeEndpoint, ({ db, actor, command, params, body }) => {
    const id = command((change) => proposeCorrection(change, { ...params, ...body }))
    return first(correctionList(db, actor, { id }))
  })

  mount(app, listCorrections, ({ db, actor, query }) => inFull(correctionList(db, actor, query)))

  mount(app, formEndpoint, ({ db, actor, query }) => correctionForm(db, actor, query))

  mount(app, decideEndpoint, ({ db, actor, command, params, body }) => {
    command((change) => decideCorrection(change, { ...params, ...body }))
    return first(correctionList(db, actor, params))
  })
}
