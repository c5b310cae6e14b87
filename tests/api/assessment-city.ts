import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { usualThresholds } from '@pianqu/shared/assessment/thresholds.ts'
import type { Client, Reply } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

export const open: Direction = 'departments-mark-districts'
export const sealed: Direction = 'districts-mark-departments'

const departments = ['caizheng', 'jiaotong', 'fagai'] as const
export const districts = ['quxian1', 'quxian2', 'quxian3', 'quxian4'] as const
export const raters = [...departments, ...districts] as const
export const unitOf: Readonly<Record<string, string>> = {
  caizheng: 'B1',
  jiaotong: 'B2',
  fagai: 'B3',
  quxian1: 'D1',
  quxian2: 'D2',
  quxian3: 'D3',
  quxian4: 'D4',
}

const weights = { central: 10_000, new: 10_000, suburban: 10_000 }
const criterion = (code: string, name: string, maxTenths: number) =>
  ({ code, name, guidance: '', maxTenths, kind: 'subjective', source: null, weights }) as const

/** Two criteria of 20 and 10 points, nothing objective. */
export const plainContent: SchemeContent = {
  sections: [{ code: 'S1', name: '主观', criteria: [criterion('C1', '推进', 200), criterion('C2', '配合', 100)] }],
  objectiveShareBasisPoints: 0,
  bonusCapTenths: 50,
  penaltyCapTenths: 100,
  decimals: 2,
  basis: 'raw',
  ...usualThresholds,
  tiers: { excellentTenths: 900, goodTenths: 800 },
}

/** The small city with four districts and three departments, each with a person. */
export async function assessmentCity(): Promise<SmallCity> {
  const city = await smallCity({
    units: [...tables.units, ['D3', '白鹤区', '区县'], ['D4', '沐江区', '区县']],
  })
  await city.person({ username: 'quxian3', role: 'district', unitCode: 'D3' })
  await city.person({ username: 'quxian4', role: 'district', unitCode: 'D4' })
  return city
}

export async function adopt(client: Client, year: number, direction: Direction, content = plainContent) {
  const draft = (await client.post('/api/assessment/schemes', { year, direction })).json<SchemePage>()
  const { schemeId, name, version } = draft
  const changed = await client.put(`/api/assessment/schemes/${schemeId}`, { version, name, content })
  const step = { step: 'adopt', version: changed.json<SchemePage>().version, effectiveFrom: '2025-01-01' }
  const adopted = await client.post(`/api/assessment/schemes/${schemeId}/steps`, step)
  if (adopted.statusCode !== 200) throw new Error(adopted.body)
  return adopted.json<SchemePage>()
}

type Contents = Partial<Record<Direction, SchemeContent>>

/** Opens the round of 2025 from schemes with these contents. */
export async function openRound({ taskforce }: SmallCity, contents: Contents = {}, more: object = {}) {
  await adopt(taskforce, 2025, open, contents[open])
  await adopt(taskforce, 2025, sealed, contents[sealed])
  const opened = await taskforce.post('/api/assessment/rounds', { year: 2025, markingDue: '2025-11-10', ...more })
  if (opened.statusCode !== 201) throw new Error(opened.body)
  return opened.json<RoundPage>()
}

export const round = '/api/assessment/rounds/2025'

export async function step(client: Client, name: string, more: object = {}): Promise<Reply> {
  const { version } = (await client.get(round)).json<RoundPage>()
  return client.post(`${round}/steps`, { step: name, version, ...more })
}

/** As many steps as are named; throws where one is refused. */
export async function take(client: Client, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const reply = await step(client, name)
    if (reply.statusCode !== 200) throw new Error(reply.body)
  }
}
