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
  mount(app, listRaces, ({ db }) => inFull(raceList(db)))

  mount(app, getRace, ({ db, params }) => oneRace(db, params.id))

  mount(app, createEndpoint, ({ db, command, body }) => {
    const id = command((change) => createRace(change, body))
    return oneRace(db, id)
  })

  mount(app, withdrawEndpoint, ({ db, command, params, body }) => {
    command((change) => withdrawRace(change, { ...params, ...body }))
    return oneRace(db, params.id)
  })
}
