import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../accounts/access.ts'
import { decideReportStep, lineAfter, statusOf } from './report.workflow.ts'
import { type LineStatus, lineStatuses, type ReportStep, reportStatuses, reportSteps } from './report-status.ts'

const subject = {
  status: 'submitted',
  unitCode: 'D1',
  filledBy: 'li',
  periodState: 'open',
  isUnderReview: false,
} as const
const li = { userId: 'li', role: 'district', unitCode: 'D1' } as const
const wang = { userId: 'wang', role: 'taskforce', unitCode: 'T1' } as const

const why = (step: ReportStep, report: object = {}, actor: Parameters<typeof decideReportStep>[2] = li) => {
  const decision = decideReportStep(step, { ...subject, ...report }, actor)
  return decision.allowed ? 'allowed' : decision.because
}

describe('a monthly report', () => {
  test('is not reviewed by the person who filled it in', () => {
    expect(why('accept', { filledBy: 'wang' }, wang)).toBe('report/own-report')
    expect(why('sendBack', { filledBy: 'wang' }, wang)).toBe('report/own-report')
    expect(why('accept', {}, wang)).toBe('allowed')
  })

  test('is withdrawn only until its review begins', () => {
    expect(why('withdraw')).toBe('allowed')
    expect(why('withdraw', { isUnderReview: true })).toBe('report/under-review')
  })

  test('of another district answers like a missing one', () => {
    expect(why('submit', { status: 'open', unitCode: 'D2' })).toBe('common/not-found')
  })

  test('of a published month takes no step at all', () => {
    for (const step of reportSteps) {
      for (const actor of [li, wang])
        expect(why(step, { periodState: 'published', status: 'accepted' }, actor)).not.toBe('allowed')
    }
  })

  test('is only submitted by districts and only reviewed by the task force', () => {
    for (const role of roles) {
      const actor = { userId: 'x', role, unitCode: 'D1' }
      expect(why('submit', { status: 'open' }, actor) === 'allowed', `${role} submits`).toBe(role === 'district')
      expect(why('accept', {}, actor) === 'allowed', `${role} accepts`).toBe(role === 'taskforce')
    }
  })

  test('loses no accepted line to any step but reopening', () => {
    for (const step of reportSteps) expect(lineAfter(step, 'accepted')).toBe(step === 'reopen' ? 'returned' : null)
  })

  test.each<[LineStatus[], string]>([
    [[], 'open'],
    [['empty', 'accepted'], 'open'],
    [['draft', 'submitted'], 'open'],
    [['submitted', 'accepted'], 'submitted'],
    [['submitted', 'returned'], 'returned'],
    [['accepted', 'accepted'], 'accepted'],
  ])('with lines %j is %s', (lines, status) => {
    expect(statusOf(lines)).toBe(status)
  })

  test('keeps what was accepted and accepts only by accepting, whatever steps are taken', () => {
    const steps = fc.array(fc.constantFrom(...reportSteps), { maxLength: 12 })
    const lines = fc.array(fc.constantFrom(...lineStatuses), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, steps, (start, taken) => {
        let now = start
        for (const step of taken) now = afterStep(now, step)
        expect(reportStatuses).toContain(statusOf(now))
      }),
    )
  })
})

/** The lines after a step, if it may be taken; says so where it touches an accepted line in a way it must not. */
function afterStep(lines: LineStatus[], step: ReportStep): LineStatus[] {
  const actor = step === 'submit' || step === 'withdraw' ? li : wang
  if (!decideReportStep(step, { ...subject, status: statusOf(lines) }, actor).allowed) return lines
  const after = lines.map((line) => lineAfter(step, line) ?? line)
  const lost = lines.some((line, index) => line === 'accepted' && after[index] !== 'accepted')
  const won = lines.some((line, index) => line !== 'accepted' && after[index] === 'accepted')
  expect(lost, `${step} loses an accepted line`).toBe(lost && step === 'reopen')
  expect(won, `${step} accepts a line`).toBe(won && step === 'accept')
  return after
}
