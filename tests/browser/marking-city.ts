import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { Criterion, SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { openRound, plainContent, round } from '../api/assessment-city.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { tables } from '../kinds/samples.ts'
import { type DemoServer, serve } from './demo-server.ts'

/** 23 districts, as many as a department has to mark. */
const districtCodes = Array.from({ length: 23 }, (_, index) => `D${index + 1}`)
const more = districtCodes.slice(2)

const criterion = (code: string, name: string, points: number): Criterion => ({
  code,
  name,
  guidance: `${name}的评分说明`,
  maxTenths: points * 10,
  kind: 'subjective',
  source: null,
  weights: { central: 10_000, new: 10_000, suburban: 10_000 },
})

/** Eight criteria of 10 and 20 points. */
export const criteria: readonly Criterion[] = [
  criterion('C1', '项目推进', 20),
  criterion('C2', '要素保障', 10),
  criterion('C3', '堵点化解', 10),
  criterion('C4', '开工组织', 20),
  criterion('C5', '协同配合', 10),
  criterion('C6', '信息真实', 10),
  criterion('C7', '资金使用', 10),
  criterion('C8', '综合保障', 10),
]

const content: SchemeContent = { ...plainContent, sections: [{ code: 'S', name: '推进', criteria: [...criteria] }] }

/** Another person of the first department. */
export const colleague = 'caizheng2'

export interface MarkingServer extends DemoServer {
  readonly city: SmallCity
  /** What the server has of the first department's sheet. */
  sheet(): Promise<SheetPage>
}

/** A small city in which the departments mark 23 districts by eight criteria; the demo city stays as it is. */
export async function startMarkingServer(): Promise<MarkingServer> {
  const city = await smallCity({
    units: [...tables.units, ...more.map((code) => [code, `${code}县`, '区县'] as const)],
  })
  await city.person({ username: colleague, role: 'department', unitCode: 'B1' })
  await openRound(city, { 'departments-mark-districts': content })
  const { origin, close } = await serve(city.world)
  return {
    origin,
    password: city.password,
    city,
    sheet: async () => (await (await city.as('caizheng')).get(`${round}/sheet`)).json<SheetPage>(),
    stop: async () => {
      await close()
      await city.app.close()
      city.world.db.sqlite.close()
    },
  }
}
