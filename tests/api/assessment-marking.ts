import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { Client, Reply } from '../city.ts'
import { raters, round, unitOf } from './assessment-city.ts'
import type { SmallCity } from './small-city.ts'

export const sheetOf = async (client: Client) => (await client.get(`${round}/sheet`)).json<SheetPage>()

/** Marks in tenths by target and criterion; null is 未接触. */
export type Marks = Readonly<Record<string, Readonly<Record<string, number | null>>>>

export async function mark(client: Client, marks: Marks, reason: string | null = '见台账'): Promise<Reply> {
  const { version } = await sheetOf(client)
  const cells = Object.entries(marks).flatMap(([targetCode, own]) =>
    Object.entries(own).map(([criterionCode, tenths]) => ({ targetCode, criterionCode, mark: { tenths, reason } })),
  )
  return client.put(`${round}/sheet`, { version, cells })
}

export async function handIn(client: Client): Promise<Reply> {
  const { version } = await sheetOf(client)
  return client.post(`${round}/sheet/steps`, { step: 'hand-in', version })
}

/** Everybody marks by the rule and hands in. */
export async function markAll(
  city: SmallCity,
  tenthsOf: (rater: string, target: string, criterion: string) => number | null,
) {
  for (const username of raters) {
    const client = await city.as(username)
    const { targets } = await sheetOf(client)
    const marks = Object.fromEntries(
      targets.map(({ code, criterionCodes }) => [
        code,
        Object.fromEntries(criterionCodes.map((each) => [each, tenthsOf(unitOf[username] ?? '', code, each)])),
      ]),
    )
    const saved = await mark(client, marks)
    if (saved.statusCode !== 200) throw new Error(saved.body)
    const handed = await handIn(client)
    if (handed.statusCode !== 200) throw new Error(handed.body)
  }
}
