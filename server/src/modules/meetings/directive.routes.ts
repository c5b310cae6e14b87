import {
  getDirective,
  getDirectivesWorkbook,
  getFulfilment,
  giveDirective as giveEndpoint,
  listDirectives,
  parseDirectiveText,
  raiseFromDirective as raiseEndpoint,
  stepDirective as stepEndpoint,
} from '@pianqu/shared/meetings/directive.contract.ts'
import { type Asked, FileReply, mount, type Server } from '../../http/mount.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { directivePage, directiveReading } from './directive-rows.query.ts'
import { demandDirective } from './directive-scope.query.ts'
import { directiveRead } from './directive-words.query.ts'
import { directivesWorkbook } from './directives-workbook.query.ts'
import { fulfilmentReply } from './fulfilment.query.ts'
import { giveDirective } from './give-directive.command.ts'
import { directiveOfKey } from './meeting.repository.ts'
import { readableMeeting } from './meeting-scope.query.ts'
import { raiseFromDirective } from './raise-from-directive.command.ts'
import { stepDirective } from './step-directive.command.ts'

const readerOf = ({ actor, clock }: Pick<Asked, 'actor' | 'clock'>) => ({ actor, today: clock.today() })

export function directiveRoutes(app: Server): void {
  mount(app, giveEndpoint, (asked) => {
    const { db, actor, command, params, body } = asked
    // What arrives twice under one key is one directive, though it came a week later.
    const known =
      body.clientKey === undefined
        ? undefined
        : directiveOfKey(db, readableMeeting(db, actor, params.id).meetingId, body.clientKey)
    const directive = known ?? command((change) => giveDirective(change, { ...params, ...body }))
    return directiveReading(db, readerOf(asked))(directive)
  })

  mount(app, listDirectives, (asked) => {
    const { db, actor, query } = asked
    const meeting = query.meeting === undefined ? undefined : readableMeeting(db, actor, query.meeting).meetingId
    return directivePage(db, readerOf(asked), { ...query, meeting })
  })

  mount(app, getDirectivesWorkbook, async (asked) => {
    const { db, clock, work, query } = asked
    const list = directivesWorkbook(db, readerOf(asked), { ...query, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, parseDirectiveText, ({ db, body }) => directiveRead(db, body))

  mount(app, getFulfilment, ({ db, actor, clock, query }) => {
    const before = query.meeting === undefined ? null : readableMeeting(db, actor, query.meeting)
    return fulfilmentReply(db, actor, { before, today: clock.today() })
  })

  mount(app, getDirective, (asked) =>
    directiveReading(asked.db, readerOf(asked))(demandDirective(asked.db, asked.actor, asked.params.id)),
  )

  mount(app, stepEndpoint, (asked) => {
    const { db, command, params, body } = asked
    const directive = command((change) => stepDirective(change, { ...params, ...body }))
    return directiveReading(db, readerOf(asked))(directive)
  })

  mount(app, raiseEndpoint, (asked) => {
    const { db, command, params, body } = asked
    const directive = command((change) => raiseFromDirective(change, { ...params, ...body }))
    return directiveReading(db, readerOf(asked))(directive)
  })
}
