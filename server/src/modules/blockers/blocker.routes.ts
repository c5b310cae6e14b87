import {
  addBlockerFile as addFileEndpoint,
  blockerSummary,
  changeBlockerCause,
  decideBlockerCause,
  getBlocker,
  getBlockerFile,
  groupBlockers as groupEndpoint,
  listBlockerCauses,
  listBlockers,
  listSupervisions,
  longestPauseDays,
  previewBlockerClock,
  raiseBlocker as raiseEndpoint,
  stepBlocker as stepEndpoint,
  stepSupervision as stepSupervisionEndpoint,
} from '@pianqu/shared/blockers/blocker.contract.ts'
import { readClock } from '@pianqu/shared/blockers/blocker-clock.ts'
import { type BlockerRule, defaultBlockerRule } from '@pianqu/shared/blockers/blocker-rule.schema.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { daysBetween } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { commandsOf } from '../../db/command.ts'
import { demandEvidence } from '../../http/demand-evidence.ts'
import { type Asked, FileReply, mount, type Server } from '../../http/mount.ts'
import { timekeeper } from '../../http/timekeeper.ts'
import type { World } from '../../http/world.ts'
import { calendarNotice, isWorkingDay } from '../months/working-day.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { addBlockerFile } from './blocker-file.command.ts'
import { blockerFile } from './blocker-file.query.ts'
import { blockerDetail } from './blocker-page.query.ts'
import { blockerPage } from './blocker-rows.query.ts'
import { demandBlocker } from './blocker-scope.query.ts'
import { summaryOf } from './blocker-summary.query.ts'
import { causeDetail, causeList } from './causes.query.ts'
import { changeCause, decideCause, groupBlockers } from './group-blockers.command.ts'
import { isTimeDue, keepTime } from './keep-time.command.ts'
import { raiseBlocker } from './raise-blocker.command.ts'
import { stepBlocker } from './step-blocker.command.ts'
import { stepSupervision } from './step-supervision.command.ts'
import { supervisionDetail, supervisionPage } from './supervision-rows.query.ts'

/**
 * Writes down what has happened to blockers by itself, where anything has, of as many as one command moves, and answers of how
 * many. Nobody moves one that is behind its time: a step brings its own up to today first. While a worker writes, and while
 * thousands are due, who reads sees some as they were a moment ago: the loop must not stand still for it.
 */
export function catchUpBlockers(world: World): number {
  if (!world.writing.isFree() || !isTimeDue(world.db, world.clock.today())) return 0
  return commandsOf(world, timekeeper)(keepTime)
}

const readerOf = ({ actor, clock }: Pick<Asked, 'actor' | 'clock'>) => ({ actor, today: clock.today() })

type PreviewBody = BodyOf<typeof previewBlockerClock>

function rulePreviewed({ days }: PreviewBody, standing: BlockerRule): Pick<BlockerRule, 'answerDays'> {
  if (!days) return standing
  const [district = 0, department = 0, taskforce = 0, leader = 0] = days
  return { answerDays: { district, department, taskforce, leader } }
}

function demandPauses({ pauses = [] }: PreviewBody): void {
  for (const [index, { from, until }] of pauses.entries()) {
    const days = daysBetween(from, until)
    if (days >= 0 && days < longestPauseDays) continue
    const message = days < 0 ? '暂缓的结束日期早于开始日期' : `暂缓一次最多${longestPauseDays}天`
    throw new ProblemError('blocker/bad-pause', {
      detail: message,
      errors: [{ pointer: `/pauses/${index}/until`, code: 'custom', message }],
    })
  }
}

export function blockerRoutes(app: Server): void {
  const upToDate = () => catchUpBlockers(app.world)

  mount(app, listBlockers, (asked) => {
    upToDate()
    return blockerPage(asked.db, readerOf(asked), asked.query)
  })

  mount(app, blockerSummary, (asked) => {
    upToDate()
    return summaryOf(asked.db, readerOf(asked), asked.query)
  })

  mount(app, previewBlockerClock, ({ db, body, clock }) => {
    demandPauses(body)
    const rule = rulePreviewed(body, ruleInForce(db, 'blocker', monthOfDay(clock.today())) ?? defaultBlockerRule)
    const { assignedOn, level, today, pauses = [], answeredOn = null } = body
    const { escalations, ...reading } = readClock({ assignedOn, level, today, pauses, answeredOn, rule, isWorkingDay })
    const days = [assignedOn, reading.dueOn, ...escalations.map(({ effectiveOn }) => effectiveOn)]
    return { ...reading, escalations: [...escalations], calendarNotice: calendarNotice(days) }
  })

  mount(app, getBlocker, (asked) => {
    upToDate()
    return blockerDetail(asked.db, asked.params.id, readerOf(asked))
  })

  mount(app, raiseEndpoint, (asked) => {
    const { fromMonth, ...content } = asked.body
    const origin = fromMonth === undefined ? 'hand' : 'line'
    const raised = { ...content, origin, originMonth: fromMonth ?? null } as const
    const { blockerId } = asked.command((change) => raiseBlocker(change, raised))
    return blockerDetail(asked.db, blockerId, readerOf(asked))
  })

  mount(app, stepEndpoint, (asked) => {
    upToDate()
    asked.command((change) => stepBlocker(change, { ...asked.params, ...asked.body }))
    return blockerDetail(asked.db, asked.params.id, readerOf(asked))
  })

  mount(app, addFileEndpoint, async ({ db, actor, command, keeping, upload, params }) => {
    demandBlocker(db, actor, params.id)
    const { fileName, bytes } = await upload()
    const name = demandEvidence({ fileName, bytes })
    const file = { ...params, fileName: name, fileBytes: bytes.length }
    return keeping(bytes, (staged) => command((change) => addBlockerFile(change, { ...file, ...staged })))
  })

  mount(app, getBlockerFile, async ({ db, actor, files, params }) => {
    const { fileHash, fileName } = blockerFile(db, actor, params)
    return new FileReply(await files.load(fileHash), fileName)
  })

  mount(app, listBlockerCauses, (asked) => inFull(causeList(asked.db, readerOf(asked))))

  mount(app, groupEndpoint, (asked) => {
    upToDate()
    const id = asked.command((change) => groupBlockers(change, asked.body))
    return causeDetail(asked.db, id, readerOf(asked))
  })

  mount(app, changeBlockerCause, (asked) => {
    upToDate()
    asked.command((change) => changeCause(change, { ...asked.params, ...asked.body }))
    return causeDetail(asked.db, asked.params.id, readerOf(asked))
  })

  mount(app, decideBlockerCause, (asked) => {
    upToDate()
    asked.command((change) => decideCause(change, { ...asked.params, ...asked.body }))
    return causeDetail(asked.db, asked.params.id, readerOf(asked))
  })

  mount(app, listSupervisions, (asked) => {
    upToDate()
    return supervisionPage(asked.db, readerOf(asked), asked.query)
  })

  mount(app, stepSupervisionEndpoint, (asked) => {
    upToDate()
    asked.command((change) => stepSupervision(change, { ...asked.params, ...asked.body }))
    return supervisionDetail(asked.db, asked.params.id, readerOf(asked))
  })
}
