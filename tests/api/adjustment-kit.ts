import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import type { RuleDraft } from '@pianqu/shared/rules/rule.contract.ts'
import type { Client, Reply } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { adopted } from './rule-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** Five areas, the third of the central ones last in 2023 and in 2024. */
const areas = [
  header.areas,
  ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区', '2023-01-01', null],
  ['A02', '清江新城片区', '城市新区', '市发改委', '清江区', '2023-03-01', null],
  ['A03', '望江片区', '中心城区', '市发改委', '云锦区', '2023-01-01', null],
  ['A04', '北湖片区', '中心城区', '市发改委', '清江区', '2023-01-01', null],
  ['A05', '南门片区', '中心城区', '市发改委', '清江区', '2024-07-01', null],
]

const scores = [
  header['annual-scores'],
  [2023, 'A01', 91, '市专班〔2024〕2号'],
  [2023, 'A03', 85.5, '市专班〔2024〕2号'],
  [2023, 'A04', 70, '市专班〔2024〕2号'],
  [2024, 'A01', 90, '市专班〔2025〕2号'],
  [2024, 'A02', 99, '市专班〔2025〕2号'],
  [2024, 'A03', 86, '市专班〔2025〕2号'],
  [2024, 'A04', 71.25, '市专班〔2025〕2号'],
  [2024, 'A05', 10, '市专班〔2025〕2号'],
]

export const content = {
  minGroupSize: 3,
  steps: [
    { from: 'listed', to: 'watched', when: { type: 'last', count: 1, years: 2 } },
    { from: 'watched', to: 'removed', when: { type: 'last', count: 1, years: 1 } },
    { from: 'watched', to: 'listed', when: { type: 'above-last', count: 1, years: 1 } },
    { from: 'candidate', to: 'listed', when: { type: 'score', minHundredths: 8500 } },
  ],
}

export const newArea = {
  code: 'N01',
  name: '东站片区',
  category: 'central',
  districtCode: 'D2',
  leadUnit: 'B3',
  reason: '轨道与产业条件成熟',
  scores: [{ year: 2024, scoreHundredths: 8825 }],
}

/** The small city with more areas, two years of scores, a second person of the task force, and a day to be moved by hand. */
export async function adjustableCity(): Promise<SmallCity & { second: Client }> {
  const city = await smallCity({ areas, 'annual-scores': scores })
  await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
  return { ...city, second: await city.as('zhuanban2') }
}

export async function sent<T>(reply: Promise<Reply>, status = 200): Promise<T> {
  const answer = await reply
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<T>()
}

/** A rule of adjustment, drafted by one person of the task force and adopted by another. */
export const adopt = (city: SmallCity): Promise<RuleDraft> =>
  adopted(city, {
    kind: 'adjustment',
    from: '2025-01',
    changes: { ...content, name: '2025版' },
    basis: '市办〔2025〕3号',
  })

export const proposal = (changes: object) => ({
  basisYear: 2024,
  effectiveOn: '2025-11-15',
  documentNumber: '市专班〔2025〕9号',
  reason: '会议研究',
  ...changes,
})

export const propose = (client: Client, changes: object): Promise<Proposal> =>
  sent(client.post('/api/adjustments/proposals', proposal(changes)), 201)

export const step = (client: Client, { proposalId, version }: Proposal, body: object): Promise<Reply> =>
  client.post(`/api/adjustments/proposals/${proposalId}/steps`, { version, ...body })

/** Proposed by one and approved by the other person of the task force. */
export async function decided(city: SmallCity & { second: Client }, changes: object): Promise<Proposal> {
  return sent(step(city.second, await propose(city.taskforce, changes), { step: 'approve' }))
}
