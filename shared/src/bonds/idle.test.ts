import { describe, expect, test } from 'vitest'
import { type ReuseProject, reuseCandidates } from './idle.ts'

const wan = 10_000
const project = (projectCode: string, part: Partial<ReuseProject> = {}): ReuseProject => ({
  projectCode,
  totalInvestmentYuan: 1000 * wan,
  receivedYuan: 0,
  investedYuan: 0,
  request: null,
  ...part,
})
const request = (amountWan: number, state: 'in-store' | 'in-review' = 'in-store') => ({
  year: 2025,
  amountYuan: amountWan * wan,
  state,
})

describe('candidates for idle money', () => {
  test('are those who asked, in store before in review, then those with room, largest first', () => {
    const candidates = reuseCandidates([
      project('P1'),
      project('P2', { request: request(100, 'in-review') }),
      project('P3', { request: request(50) }),
      project('P4', { request: request(80) }),
      project('P5', { totalInvestmentYuan: 2000 * wan }),
    ])
    expect(candidates.map(({ projectCode }) => projectCode)).toEqual(['P4', 'P3', 'P2', 'P5', 'P1'])
  })

  test.each([
    ['room', { receivedYuan: 300 * wan, investedYuan: 200 * wan }, 500],
    ['no room left', { receivedYuan: 600 * wan, investedYuan: 400 * wan }, null],
    ['more than the project costs', { receivedYuan: 600 * wan, investedYuan: 900 * wan }, null],
    ['a request', { request: request(120) }, 120],
    ['a request above what its total investment allows', { receivedYuan: 950 * wan, request: request(120) }, 50],
    ['a request where bonds pay for all of it', { receivedYuan: 1000 * wan, request: request(120) }, null],
  ])('with %s need what fits', (_what, part, needWan) => {
    const [candidate] = reuseCandidates([project('P1', part)])
    expect(candidate?.needYuan ?? null).toBe(needWan && needWan * wan)
  })

  test('say why', () => {
    const [asked, roomy] = reuseCandidates([project('P1', { request: request(120) }), project('P2')])
    expect(asked?.because).toBe('2025年申报120万元（已入库）尚未安排')
    expect(roomy?.because).toBe('总投资1,000万元，已获债券0万元，已完成投资0万元，尚有1,000万元可安排')
  })
})
