import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import { expect, test } from 'vitest'
import { ApiProblem } from '../../../api/api-problem.ts'
import { reviewedLine } from '../review.fixture.ts'
import { createDecisions, type Decision, type Failure } from './decisions.ts'

const { content } = reviewedLine()

const decision = (projectCode: string, step: Decision['step'] = 'accept'): Decision => ({
  ...{ reportId: 'r1', version: 4, projectCode, projectName: `项目${projectCode}`, step, comments: [], content },
})

const refusal = (code: 'common/stale' | 'report/locked') => new ApiProblem({ type: '', title: code, status: 409, code })

interface Sent {
  readonly code: string
  readonly version: number
  land: () => void
  fail: (error: Error) => void
}

/** A server in the hands of the test: every request waits until it is answered. */
function world(lines = [reviewedLine(), reviewedLine({ projectCode: 'P2' })], reading = Promise.resolve()) {
  const sent: Sent[] = []
  const failures: Failure[] = []
  let version = 4
  let readings = 0
  const decisions = createDecisions({
    send: (batch, over) =>
      new Promise((resolve, reject) => {
        const land = () => {
          version += 1
          resolve({ version })
        }
        const codes = batch.map(({ projectCode }) => projectCode).join(' ')
        sent.push({ code: `${batch[0].step} ${codes}`, version: over, land, fail: reject })
      }),
    read: async () => ({ version: 9, lines }),
    readAgain: async () => {
      readings += 1
      await reading
    },
    onFailure: (failure) => failures.push(failure),
  })
  const settle = async () => {
    for (let step = 0; step < 20; step += 1) await Promise.resolve()
  }
  const standing = () => Object.fromEntries(decisions.state().standing)
  return { decisions, sent, failures, settle, standing, readings: () => readings }
}

test('a decision stands at once, and until it has been read from the server', async () => {
  const { decisions, sent, settle, standing, readings } = world()
  decisions.decide(decision('P1'))
  expect(standing()).toEqual({ P1: 'accepted' })
  sent[0]?.land()
  expect(readings()).toBe(0)
  await settle()
  expect([readings(), standing()]).toEqual([1, {}])
})

test('decisions are sent one after the other, each over what the one before left, and read once', async () => {
  const { decisions, sent, settle, standing, readings } = world()
  decisions.decide(decision('P1'))
  decisions.decide(decision('P2', 'sendBack'))
  expect([sent.length, standing()]).toEqual([1, { P1: 'accepted', P2: 'returned' }])
  sent[0]?.land()
  await settle()
  sent[1]?.land()
  await settle()
  expect(sent.map(({ code, version }) => [code, version])).toEqual([
    ['accept P1', 4],
    ['sendBack P2', 5],
  ])
  expect([readings(), standing()]).toEqual([1, {}])
})

test('what is decided before the page has been read again goes over the newest version, not over the one on the page', async () => {
  const { decisions, sent, settle } = world(undefined, new Promise(() => {}))
  decisions.decide(decision('P1'))
  sent[0]?.land()
  await settle()
  expect(decisions.newest('r1', 4)).toBe(5)
  decisions.decide(decision('P2'))
  sent[1]?.land()
  await settle()
  decisions.decide({ ...decision('P3'), version: 8 })
  expect(sent.map(({ version }) => version)).toEqual([4, 5, 8])
})

test('acceptances that wait go together, and one by one where one of them is refused', async () => {
  const { decisions, sent, settle, failures, standing } = world()
  for (const code of ['P1', 'P2', 'P3', 'P4']) decisions.decide(decision(code))
  decisions.decide(decision('P3', 'takeBack'))
  expect(decisions.state().unsent).toBe(5)
  sent[0]?.land()
  await settle()
  expect(sent.at(-1)?.code).toBe('accept P2 P3 P4')
  sent.at(-1)?.fail(refusal('report/locked'))
  await settle()
  sent.at(-1)?.fail(refusal('report/locked'))
  for (let left = 3; left > 0; left -= 1) {
    await settle()
    sent.at(-1)?.land()
  }
  await settle()
  expect(sent.map(({ code }) => code).slice(2)).toEqual(['accept P2', 'accept P3', 'accept P4', 'takeBack P3'])
  expect(failures.map(({ decision: { projectCode } }) => projectCode)).toEqual(['P2'])
  expect([decisions.state().unsent, standing()]).toEqual([0, {}])
})

test('an acceptance waits for what was decided of its line before it', async () => {
  const { decisions, sent, settle } = world()
  decisions.decide(decision('P1'))
  decisions.decide(decision('P2'))
  decisions.decide(decision('P1', 'takeBack'))
  decisions.decide(decision('P1'))
  for (let left = 4; left > 0; left -= 1) {
    sent.at(-1)?.land()
    await settle()
  }
  expect(sent.map(({ code }) => code)).toEqual(['accept P1', 'accept P2', 'takeBack P1', 'accept P1'])
})

test('a line is decided otherwise before the first decision has landed', async () => {
  const { decisions, sent, settle, standing } = world()
  decisions.decide(decision('P1'))
  decisions.decide(decision('P1', 'takeBack'))
  expect(standing()).toEqual({ P1: 'submitted' })
  sent[0]?.land()
  await settle()
  sent[1]?.land()
  await settle()
  expect([sent.map(({ code }) => code), standing()]).toEqual([['accept P1', 'takeBack P1'], {}])
})

test('one that is refused is taken back, named, and the others go on', async () => {
  const { decisions, sent, settle, standing, failures } = world()
  decisions.decide(decision('P1'))
  decisions.decide(decision('P2'))
  sent[0]?.fail(refusal('report/locked'))
  await settle()
  expect(standing()).toEqual({ P2: 'accepted' })
  expect(failures.map(({ decision: { projectName } }) => projectName)).toEqual(['项目P1'])
  expect(decisions.state().failures).toEqual(failures)
  sent[1]?.land()
  await settle()
  decisions.decide(decision('P1'))
  expect(decisions.state().failures).toEqual([])
})

test('over an older report it is sent again where the line is still what was judged', async () => {
  const { decisions, sent, settle, failures } = world()
  decisions.decide(decision('P1'))
  sent[0]?.fail(refusal('common/stale'))
  await settle()
  expect(sent[1]).toMatchObject({ code: 'accept P1', version: 9 })
  sent[1]?.land()
  await settle()
  expect(failures).toEqual([])
})

test.each([
  ['says something else by now', reviewedLine({ content: emptyContent })],
  ['was decided by somebody else', reviewedLine({ status: 'accepted' })],
])('over an older report it is taken back where the line %s', async (_, line) => {
  const { decisions, sent, settle, failures, standing } = world([line])
  decisions.decide(decision('P1'))
  sent[0]?.fail(refusal('common/stale'))
  await settle()
  expect([sent.length, failures.length, standing()]).toEqual([1, 1, {}])
})
