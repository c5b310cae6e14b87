import {
  addConsequence as addEndpoint,
  addConsequenceKind as addKindEndpoint,
  listConsequences,
  revokeConsequence as revokeEndpoint,
} from '@pianqu/shared/consequences/consequence.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { consequenceList, oneConsequence } from './consequence-list.query.ts'
import { addConsequence, addConsequenceKind, revokeConsequence } from './keep-consequence.command.ts'

export function consequenceRoutes(app: Server): void {
  mount(app, listConsequences, ({ db, query }) => consequenceList(db, query))

  mount(app, addEndpoint, ({ db, command, body }) =>
    oneConsequence(
      db,
      command((change) => addConsequence(change, body)),
    ),
  )

  mount(app, revokeEndpoint, ({ db, command, params, body }) => {
    command((change) => revokeConsequence(change, { ...params, ...body }))
    return oneConsequence(db, params.id)
  })

  mount(app, addKindEndpoint, ({ command, body }) => command((change) => addConsequenceKind(change, body)))
}
