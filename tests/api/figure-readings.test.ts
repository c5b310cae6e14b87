import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { againstSchedule, behindText } from '@pianqu/shared/lights/behind-text.ts'
import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { moneyLine, wanDigits, yiText } from '@pianqu/shared/money/yuan.ts'
import type { FigureSource } from '@pianqu/shared/sources/source.contract.ts'
import { openXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const get = async <Reply>(address: string): Promise<Reply> => (await city.taskforce.get(address)).json<Reply>()

const sourceOf = (figure: string, query: string) => get<FigureSource>(`/api/sources/${figure}?month=2025-09&${query}`)

/** The formula that the drawer shows to whoever clicked these characters. */
const formulaFor = ({ value, formula, readings }: FigureSource, shown: string) =>
  [{ shown: value, formula }, ...readings].find((reading) => reading.shown === shown)?.formula

describe('a figure that is clicked', () => {
  test('of an area opens in the very characters of lists and notes', async () => {
    const { rows } = await get<{ rows: AreaRow[] }>('/api/areas?month=2025-09')
    const reported = rows.filter(({ figure }) => figure && figure.ytdYuan !== null && figure.planYuan)
    expect(reported.length).toBeGreaterThan(0)
    for (const { code, figure } of reported) {
      const source = await sourceOf('area-progress', `code=${code}`)
      const rate = figure?.rateDisplay ?? ''
      expect(formulaFor(source, rate)).toContain(` = ${rate}`)
      const display = figure?.behindDisplay ?? null
      expect(formulaFor(source, behindText(display))).toBeTruthy()
      expect(formulaFor(source, againstSchedule(display) ?? '')).toBeTruthy()
    }
  })

  test('of a project is the sum of its months, to the yuan', async () => {
    const { rows } = await get<{ rows: ProjectRow[] }>('/api/projects?month=2025-09')
    const reported = rows.filter(({ ytdYuan }) => ytdYuan !== null)
    expect(reported.length).toBeGreaterThan(0)
    for (const { code, ytdYuan, light } of reported) {
      const source = await sourceOf('project-progress', `code=${code}`)
      expect(source.value).toBe(moneyLine(ytdYuan ?? 0))
      expect(formulaFor(source, wanDigits(ytdYuan ?? 0))).toMatch(/^\d+月[\d,.]+( \+ \d+月[\d,.]+)* = [\d,.]+万元/)
      const lit = await sourceOf('project-light', `code=${code}`)
      expect(lit.value).toBe(lightWord(light))
    }
  })

  test('of bonds opens both gaps and the amount of an area', async () => {
    const { value, readings } = await sourceOf('bond-gap', '')
    expect(value).toBe(`调剂${readings[0]?.shown}，新增${readings[1]?.shown}`)
    const area = await sourceOf('area-bonds', 'code=A01')
    const [yi, wan] = area.readings
    expect([yi?.shown, wan?.shown]).toEqual([yiText(6_000_000), wanDigits(6_000_000)])
    expect(wan?.formula).toContain(`${wan?.shown}万元`)
  })
})

describe('the rows of a figure', () => {
  test('go on from where the screen stopped', async () => {
    const all = await sourceOf('investment-rate', '')
    const rest = await sourceOf('investment-rate', 'offset=1')
    expect(rest.rows).toEqual(all.rows.slice(1))
    expect(rest.total).toBe(all.total)
  })

  test('are all in the workbook, written as on the screen', async () => {
    const { title, value, rows } = await sourceOf('investment-rate', '')
    const reply = await city.taskforce.get('/api/workbooks/sources/investment-rate?month=2025-09')
    expect(reply.statusCode).toBe(200)
    const book = await openXlsx(new Uint8Array(reply.rawPayload))
    const text = JSON.stringify(book.sheets[0]?.rows)
    for (const word of [title, value, ...rows.flatMap((row) => [row.label, row.value])]) expect(text).toContain(word)
  })
})
