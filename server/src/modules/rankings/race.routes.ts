import { inFull } from '@pianqu/shared/http/page.ts'
import {
  createRace as createEndpoint,
  getRace,
  listRaces,
  withdrawRace as withdrawEndpoint,
} from '@pianqu/shared/rankings/race.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { createRace } from './create-race.command.ts'
import { oneRace, raceList } from './race.query.ts'
import { withdrawRace } from './withdraw-race.command.ts'

export function raceRoutes(app: Server): void {
  mount(app, listRaces, ({ db, actor }) => inFull(raceList(db, actor)))

  mount(app, getRace, ({ db, actor, params }) => oneRace(db, actor, params.id))

  mount(app, createEndpoint, ({ db, actor, command, body }) => {
    const id = command((change) => createRace(change, body))
    return oneRace(db, actor, id)
  })

  mount(app, withdrawEndpoint, ({ db, actor, command, params, body }) => {
    command((change) => withdrawRace(change, { ...params, ...body }))
    return oneRace(db, actor, params.id)
  })
}
