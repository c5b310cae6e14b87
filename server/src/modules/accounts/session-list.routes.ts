import {
  endOtherSessions,
  endOwnSession,
  endSessionOf,
  endSessionsOf,
  listOwnSessions,
  listSessionsOf,
} from '@pianqu/shared/accounts/session-list.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest } from 'fastify'
import { mount, type Server } from '../../http/mount.ts'
import { endSessions } from './end-sessions.command.ts'
import { accountById } from './find-account.query.ts'
import { sessionsOf } from './list-sessions.query.ts'
import { hashId } from './session.store.ts'

const currentOf = ({ session }: FastifyRequest): string => hashId(session.sessionId)

/** Where people are signed in, and the way out of it: of their own for everybody, of all for who keeps the accounts. */
export function sessionListRoutes(app: Server): void {
  mount(app, listOwnSessions, ({ db, clock, actor, request }) =>
    inFull(sessionsOf(db, actor.userId, clock.now(), currentOf(request))),
  )

  mount(app, endOwnSession, ({ command, actor: { userId }, params: { id }, request }) => {
    command((change) => endSessions(change, { userId, id, current: currentOf(request) }))
    return null
  })

  mount(app, endOtherSessions, ({ command, actor: { userId }, request }) => {
    command((change) => endSessions(change, { userId, current: currentOf(request) }))
    return null
  })

  mount(app, listSessionsOf, ({ db, clock, params: { userId }, request }) => {
    if (!accountById(db, userId)) throw new ProblemError('common/not-found')
    return inFull(sessionsOf(db, userId, clock.now(), currentOf(request)))
  })

  mount(app, endSessionsOf, ({ command, params: { userId }, request }) => {
    command((change) => endSessions(change, { userId, current: currentOf(request) }))
    return null
  })

  mount(app, endSessionOf, ({ command, params, request }) => {
    command((change) => endSessions(change, { ...params, current: currentOf(request) }))
    return null
  })
}
