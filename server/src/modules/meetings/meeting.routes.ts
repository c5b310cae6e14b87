import {
  changeAgenda as changeEndpoint,
  createMeeting,
  getAgenda,
  getMeeting,
  getStage,
  listMeetings,
  moveMeeting as moveEndpoint,
  stepMeeting as stepEndpoint,
} from '@pianqu/shared/meetings/meeting.contract.ts'
import { getMinutes } from '@pianqu/shared/meetings/minutes.contract.ts'
import { getBrief, getPack } from '@pianqu/shared/meetings/pack.contract.ts'
import { type Asked, mount, type Server } from '../../http/mount.ts'
import { catchUpBlockers } from '../blockers/blocker.routes.ts'
import { agendaReply } from './agenda.query.ts'
import { briefReply } from './brief.query.ts'
import { changeAgenda } from './change-agenda.command.ts'
import { demandMeeting } from './meeting.repository.ts'
import { meetingPage, meetingReply, stageReply } from './meeting-page.query.ts'
import { readableMeeting } from './meeting-scope.query.ts'
import { minutesReply } from './minutes.query.ts'
import { moveMeeting } from './move-meeting.command.ts'
import { packReply } from './pack.query.ts'
import { prepareMeeting } from './prepare-meeting.command.ts'
import { stepMeeting } from './step-meeting.command.ts'

const nowOf = ({ clock }: Pick<Asked, 'clock'>): string => clock.now().toISOString()

export function meetingRoutes(app: Server): void {
  mount(app, listMeetings, ({ db, actor, query }) => meetingPage(db, actor, query))

  mount(app, createMeeting, ({ db, actor, command, body }) => {
    catchUpBlockers(app.world)
    const meeting = command((change) => prepareMeeting(change, body))
    return meetingReply(db, actor, meeting)
  })

  mount(app, getMeeting, ({ db, actor, params }) => meetingReply(db, actor, readableMeeting(db, actor, params.id)))

  mount(app, getAgenda, (asked) => {
    const { db, actor, params } = asked
    return agendaReply(db, actor, readableMeeting(db, actor, params.id), nowOf(asked))
  })

  mount(app, changeEndpoint, (asked) => {
    const { db, actor, command, params, body } = asked
    const meeting = command((change) => changeAgenda(change, { ...params, ...body }))
    return agendaReply(db, actor, meeting, nowOf(asked))
  })

  mount(app, stepEndpoint, ({ db, actor, command, params, body }) => {
    catchUpBlockers(app.world)
    const meeting = command((change) => stepMeeting(change, { ...params, ...body }))
    return meetingReply(db, actor, meeting)
  })

  mount(app, getStage, (asked) => {
    const { db, actor, params } = asked
    return stageReply(db, readableMeeting(db, actor, params.id), nowOf(asked))
  })

  mount(app, moveEndpoint, (asked) => {
    const { db, command, params, body } = asked
    const { meetingId } = command((change) => moveMeeting(change, { ...params, ...body }))
    return stageReply(db, demandMeeting(db, meetingId), nowOf(asked))
  })

  mount(app, getPack, (asked) => {
    const { db, actor, params, clock } = asked
    return packReply(db, actor, readableMeeting(db, actor, params.id), { today: clock.today(), now: nowOf(asked) })
  })

  mount(app, getBrief, (asked) => {
    const { db, actor, params, clock } = asked
    const meeting = readableMeeting(db, actor, params.id)
    return briefReply(db, actor, meeting, { today: clock.today(), now: nowOf(asked) })
  })

  mount(app, getMinutes, (asked) => {
    const { db, actor, params, query } = asked
    return minutesReply(db, actor, readableMeeting(db, actor, params.id), { ...query, now: nowOf(asked) })
  })
}
