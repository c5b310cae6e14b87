import { may, type Permission } from '@pianqu/shared/access/access.ts'
import { inOrder } from '@pianqu/shared/inbox/in-order.ts'
import type { Inbox, InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { type InboxKind, inboxKinds } from '@pianqu/shared/inbox/inbox-kind.ts'
import { daysAfter } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import {
  appealsToDecide,
  markingToClose,
  recusalsToDecide,
  repliesToConclude,
  repliesToWrite,
  sheetsToMark,
} from './assessment-waits.query.ts'
import {
  blockersToAccept,
  blockersToAnswer,
  blockersToAssign,
  blockersToConfirm,
  blockersToDecide,
  blockersToRule,
  supervisionsToFinish,
  supervisionsToReport,
  supervisionsToSign,
} from './blocker-waits.query.ts'
import { challengesToAward, milestonesToConfirm, milestonesToReport } from './challenge-waits.query.ts'
import { correctionsToDecide, proposalsToDecide, rulesToAdopt } from './decision-waits.query.ts'
import { firstAccounts, rejectedImports } from './desk-waits.query.ts'
import { directivesToConfirm, directivesToReport } from './directive-waits.query.ts'
import { doneToday } from './done-today.query.ts'
import { monthInHand } from './month-in-hand.query.ts'
import { waitingForOthers } from './others-waits.query.ts'
import { linesSentBack, monthsToClose, monthsToPublish, reportsToFill, reportsToReview } from './report-waits.query.ts'
import type { InboxReader, Look } from './waiting.ts'

interface Matter {
  /** What the step needs, one of these: to others it can never be owed. */
  readonly needs: readonly Permission[] | 'leader'
  readonly look: Look
}

/** Where each kind is looked for, whole. What is not here waits for nobody. */
const matters: Readonly<Record<InboxKind, Matter>> = {
  'account-first': { needs: ['accounts:write'], look: firstAccounts },
  'report-fill': { needs: ['reports:write'], look: reportsToFill },
  'line-returned': { needs: ['reports:write'], look: linesSentBack },
  'supervision-sign': { needs: ['blockers:answer'], look: supervisionsToSign },
  'supervision-report': { needs: ['blockers:answer'], look: supervisionsToReport },
  'blocker-accept': { needs: ['blockers:answer'], look: blockersToAccept },
  'blocker-answer': { needs: ['blockers:answer'], look: blockersToAnswer },
  'blocker-confirm': { needs: ['blockers:raise'], look: blockersToConfirm },
  'blocker-rule': { needs: ['blockers:assign'], look: blockersToRule },
  'blocker-assign': { needs: ['blockers:assign'], look: blockersToAssign },
  'blocker-decide': { needs: 'leader', look: blockersToDecide },
  'directive-report': { needs: ['directives:report'], look: directivesToReport },
  'directive-confirm': { needs: ['meetings:write'], look: directivesToConfirm },
  'supervision-finish': { needs: ['blockers:assign'], look: supervisionsToFinish },
  'report-review': { needs: ['reports:review'], look: reportsToReview },
  'correction-decide': { needs: ['reports:review'], look: correctionsToDecide },
  'month-close': { needs: ['periods:write'], look: monthsToClose },
  'month-publish': { needs: ['periods:write'], look: monthsToPublish },
  marking: { needs: ['assessment:mark'], look: sheetsToMark },
  'reply-write': { needs: ['assessment:mark'], look: repliesToWrite },
  'recusal-decide': { needs: ['assessment:write'], look: recusalsToDecide },
  'marking-close': { needs: ['assessment:write'], look: markingToClose },
  'reply-conclude': { needs: ['assessment:write'], look: repliesToConclude },
  'appeal-decide': { needs: ['assessment:write'], look: appealsToDecide },
  'milestone-report': { needs: ['challenges:claim'], look: milestonesToReport },
  'milestone-confirm': { needs: ['challenges:write'], look: milestonesToConfirm },
  'challenge-award': { needs: ['challenges:write'], look: challengesToAward },
  'rule-adopt': { needs: ['rules:write'], look: rulesToAdopt },
  'proposal-decide': { needs: ['adjustments:write'], look: proposalsToDecide },
  'import-rejected': {
    needs: ['registry:import', 'units:import', 'bonds:import', 'rail:import'],
    look: rejectedImports,
  },
}

/** Of how many days the page shows where things cluster. */
const daysAhead = 14

/** Everything that waits for a person, in the order in which it falls due, and what could and does not. */
export function inboxOf(db: Database, reader: InboxReader): Inbox {
  const isTheirs = ({ needs }: Matter): boolean =>
    needs === 'leader' ? reader.actor.role === 'leader' : needs.some((permission) => may(reader.actor, permission))
  const kinds = inboxKinds.filter((kind) => isTheirs(matters[kind]))
  const rows = inOrder(
    kinds.flatMap((kind) => matters[kind].look(db, reader).map((waiting): InboxRow => ({ kind, ...waiting }))),
  )
  const days = Array.from({ length: daysAhead }, (_, ahead) => daysAfter(reader.today, ahead))
  return {
    rows,
    total: rows.length,
    others: waitingForOthers(db, reader.actor),
    done: doneToday(db, reader.actor, reader.at),
    month: monthInHand(db, reader.actor),
    quiet: kinds.filter((kind) => !rows.some((row) => row.kind === kind)),
    days: days.map((day) => ({ day, isWorkingDay: isWorkingDay(day) })),
  }
}
