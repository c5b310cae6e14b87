import type { Report, ReportAfter } from '@pianqu/shared/reports/report.contract.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../city.ts'
import { type OctoberCity, octoberCity, reportOf } from './dispatch-kit.ts'

let city: OctoberCity

beforeAll(async () => {
  city = await octoberCity()
})

type Who = 'd1' | 'taskforce'

const line = (projectCode: string) => ({ projectCode })
const amounts = (...codes: string[]) => codes.map((code, at) => ({ ...line(code), investedYuan: 1_000_000 * (at + 1) }))
const toTake = (step: string, lines?: object[]) => (report: Report) => ({
  url: `/api/reports/${report.id}/steps`,
  body: { step, version: report.version, lines },
})
const toSave =
  (lines: object[]) =>
  ({ id, version }: Report) => ({ url: `/api/reports/${id}/lines`, body: { version, lines }, isPut: true })
const toAnswer = ({ id, comments }: Report) => ({
  url: `/api/reports/${id}/comments/${comments[0]?.commentId}/answer`,
  body: { answer: '已核对' },
})

/** One write after the other; each says which lines it concerned. */
const writes: readonly (readonly [string, Who, (report: Report) => object, readonly string[]])[] = [
  ['a cell', 'd1', toSave(amounts('P1')), ['P1']],
  ['无变化', 'd1', toSave([{ ...line('P4'), isUnchanged: true }]), ['P4']],
  ['what a rule asks about', 'd1', toSave([{ ...line('P2'), investedYuan: 900_000_000 }]), ['P2']],
  ['several lines', 'd1', toSave(amounts('P2', 'P6')), ['P2', 'P6']],
  ['handing in', 'd1', toTake('submit'), ['P1', 'P2', 'P4', 'P6']],
  ['an acceptance', 'taskforce', toTake('accept', [line('P1')]), ['P1']],
  ['a line sent back', 'taskforce', toTake('sendBack', [{ ...line('P2'), comment: '请核对' }]), ['P2']],
  ['an answer to it', 'd1', toAnswer, []],
  ['the rest accepted', 'taskforce', toTake('accept'), ['P4', 'P6']],
  ['an acceptance taken back', 'taskforce', toTake('takeBack', [line('P4')]), ['P4']],
]

describe('what a write answers', () => {
  test.each(writes)('%s: the report as it is then, of its lines those that it concerned', async (_, who, of, codes) => {
    const before = await reportOf(city[who], '2025-10', 'D1')
    const { url, body, isPut } = of(before) as { url: string; body: object; isPut?: boolean }
    const reply: Reply = await city[who][isPut ? 'put' : 'post'](url, body)
    expect(reply.statusCode, reply.body).toBe(200)
    const after = reply.json<ReportAfter>()
    const { formers: _formers, ...now } = await reportOf(city[who], '2025-10', 'D1')
    const isOf = ({ projectCode }: { readonly projectCode: string }) => codes.includes(projectCode)
    expect(after.lines.map(({ projectCode }) => projectCode)).toEqual(codes)
    expect(after).toEqual({ ...now, lines: now.lines.filter(isOf), checks: now.checks.filter(isOf) })
    // Whoever lays it over what was read before has what is read now.
    expect(now.lines.filter((each) => !isOf(each))).toEqual(before.lines.filter((each) => !isOf(each)))
  })
})
