import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { documentKinds, documentTypes } from '@pianqu/shared/documents/document-kinds.ts'
import { moneyLine, yiText } from '@pianqu/shared/money/yuan.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Problem, problemOf, publishedCity } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { packageFaults } from './package-faults.ts'
import { openPackage, wordLines } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

let city: SmallCity
beforeAll(async () => {
  city = await publishedCity()
  await city.taskforce.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正说明' })
})

const bytesOf = async (address: string): Promise<Uint8Array> => {
  const reply = await city.taskforce.get(address)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.rawPayload
}

/** Minutes are of a meeting, and tried with one. */
const ofMonths = documentKinds.filter((kind) => kind !== 'minutes.docx')

describe.each(ofMonths)('%s', (kind) => {
  test('is answered under its type and a name that says what it cites', async () => {
    const { headers } = await city.taskforce.get(`/api/documents/${kind}?month=2025-09`)
    expect(headers['content-type']).toBe(documentTypes[kind])
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('（快照2025-09-2）')
  })

  test('cites the newest snapshot of its month, and the one that is named', async () => {
    const newest = await bytesOf(`/api/documents/${kind}`)
    expect(Buffer.compare(newest, await bytesOf(`/api/documents/${kind}?snapshot=2025-09-2`))).toBe(0)
    expect(Buffer.compare(newest, await bytesOf(`/api/documents/${kind}?snapshot=2025-09-1`))).not.toBe(0)
  })

  test('stays what it was, whatever is reported later', async () => {
    const before = await bytesOf(`/api/documents/${kind}?snapshot=2025-09-1`)
    city.clock.at = new Date(city.clock.at.getTime() + 60_000)
    await city.taskforce.post('/api/blockers', { projectCode: 'P1', type: '用地', text: '后来提出的堵点' })
    expect(Buffer.compare(before, await bytesOf(`/api/documents/${kind}?snapshot=2025-09-1`))).toBe(0)
  })

  test('keeps to the schemas, and is a whole package', async () => {
    const bytes = await bytesOf(`/api/documents/${kind}`)
    expect(await schemaFaults(bytes, kind)).toEqual([])
    expect(packageFaults(bytes)).toEqual([])
  })

  test('of a month that is not published is refused in a sentence', async () => {
    const refused = await city.taskforce.get(`/api/documents/${kind}?month=2025-10`)
    expect(problemOf(refused)).toEqual([404, 'snapshot/missing'])
    expect(refused.json<Problem>().detail).toBe('2025年10月还没有发布，没有快照可以引用；发布后再生成文件')
    const mixed = await city.taskforce.get(`/api/documents/${kind}?month=2025-08&snapshot=2025-09-1`)
    expect(mixed.json<Problem>().detail).toContain('快照2025-09-1是2025年9月的，不是2025年8月的')
  })
})

const orDash = (yuan: number | null): string => (yuan === null ? '—' : yiText(yuan))

describe('a 通报 prints what the API answers', () => {
  const snapshot = 'snapshot=2025-09-2'
  let lines: string[]
  let overview: Overview
  beforeAll(async () => {
    lines = wordLines(openPackage(await bytesOf(`/api/documents/bulletin.docx?${snapshot}`)))
    overview = (await city.taskforce.get(`/api/overview?${snapshot}`)).json<Overview>()
  })

  test('of the city', () => {
    const text = lines.join('\n')
    const investment = overview.indicators.find(({ code }) => code === 'investment-rate')
    const [done, plan] = [moneyLine(investment?.numerator ?? 0), moneyLine(investment?.denominator ?? 0)]
    expect(text).toContain(`累计完成投资${done}，占年度计划${plan}的${investment?.display}，`)
    const known = overview.indicators.filter(({ value }) => value !== null)
    expect(known.filter(({ display }) => !text.includes(display))).toEqual([])
  })

  test('of the areas', () => {
    const printed = overview.areas.map(({ name }) => lines.slice(lines.lastIndexOf(name), lines.lastIndexOf(name) + 5))
    expect(printed).toEqual(
      overview.areas.map(({ name, planYuan, ytdYuan, rateDisplay, behindDisplay }) => [
        name,
        orDash(planYuan),
        orDash(ytdYuan),
        rateDisplay,
        behindDisplay ?? '—',
      ]),
    )
  })

  test('of the districts', async () => {
    const { rows, rule } = (await city.taskforce.get(`/api/rankings?${snapshot}&group=districts`)).json<Ranking>()
    const printed = rows.map(({ name }) => lines[lines.lastIndexOf(name) + 1])
    expect(printed).toEqual(rows.map(({ score }) => (score === null ? '—' : score.toFixed(rule.decimals))))
  })
})

describe('a bulletin', () => {
  test('carries on paper where the trail stood when its snapshot was published', async () => {
    const { sqlite } = city.world.db
    const told = sqlite.prepare<[string], { seq: number; hash: string }>('SELECT seq, hash FROM trail WHERE action = ?')
    for (const [snapshot, action] of [
      ['2025-09-1', 'period.publish'],
      ['2025-09-2', 'period.republish'],
    ] as const) {
      const line = told.get(action)
      const lines = wordLines(openPackage(await bytesOf(`/api/documents/bulletin.docx?snapshot=${snapshot}`)))
      const note = lines.find((text) => text.startsWith('（核验：')) ?? ''
      expect(note.replaceAll(' ', '')).toBe(`（核验：操作记录第${line?.seq}条，校验值${line?.hash}）`)
    }
  })
})
