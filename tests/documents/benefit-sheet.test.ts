import type { BenefitReply } from '@pianqu/shared/policy/policy.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import type { Client } from '../city.ts'
import { packageFaults } from './package-faults.ts'
import { elements, openPackage, wordLines } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

const items = [
  { ruleCode: 'city-platform', edition: 0, baseYuan: 42_000_000, facts: { 市级示范工业互联网平台: true } },
  { ruleCode: 'lighthouse', edition: 0, facts: { 获评灯塔工厂: true } },
  { ruleCode: 'national-green-park', edition: 0, facts: { 产业园区运营单位: false } },
  { ruleCode: 'zero-carbon', edition: 0, facts: {} },
]

let city: SmallCity
let leader: Client
beforeAll(async () => {
  city = await smallCity()
  leader = await city.as('lingdao')
})
afterAll(() => city.app.close())

const sheet = (asked: unknown, who = '云桥智造‹“A&B”›') =>
  leader.get(
    `/api/policy/benefits/sheet?on=2025-10-28&who=${encodeURIComponent(who)}&items=${encodeURIComponent(
      typeof asked === 'string' ? asked : JSON.stringify(asked),
    )}`,
  )

describe('the sheet of a calculation', () => {
  test('says what the page says, the same bytes each time', async () => {
    const first = await sheet(items)
    expect(first.statusCode).toBe(200)
    expect(first.rawPayload.equals((await sheet(items)).rawPayload)).toBe(true)
    const reply = (await leader.post('/api/policy/benefits', { on: '2025-10-28', items })).json<BenefitReply>()
    const lines = wordLines(openPackage(first.rawPayload))
    const text = lines.join('\n')
    expect(text).toContain('申请主体：云桥智造‹“A&B”›；按2025年10月28日有效的条款测算')
    for (const { name, address, because } of reply.answers) {
      expect(lines).toContain(`${name}（${address}）`)
      expect(lines).toContain(because)
    }
    expect(lines).toContain('示范平台投资额4,200万元；市级示范工业互联网平台：符合')
    expect(lines).toContain('测算合计：500万元（1项计入）')
    expect(text).toContain('不作为兑付依据')
  })

  test('strikes out what gave way, as the page does', async () => {
    const struck = elements(openPackage((await sheet(items)).rawPayload).xml('word/document.xml'), 'r')
      .filter((run) => elements(run, 'strike').length > 0)
      .map(({ textContent }) => textContent)
    expect(struck).toEqual(['灯塔工厂', '300', '300'])
  })

  test('says that conditions nobody answered count as met, and keeps two items of one rule apart', async () => {
    const asked = [
      { ruleCode: 'lighthouse' },
      { ruleCode: 'city-platform', baseYuan: 60_000_000, facts: { 市级示范工业互联网平台: true } },
      { ruleCode: 'city-platform', baseYuan: 20_000_000, facts: {} },
    ]
    const lines = wordLines(openPackage((await sheet(asked)).rawPayload))
    expect(lines).toContain('获评灯塔工厂：按已符合计')
    const answered = (text: string) => lines[lines.indexOf(text) - 1]
    expect(answered('示范平台投资额6,000万元；市级示范工业互联网平台：符合')).toBe('可享')
    expect(answered('示范平台投资额2,000万元；市级示范工业互联网平台：未备')).toBe('待补材料')
  })

  test('is a package that offices open', async () => {
    const { rawPayload } = await sheet(items)
    expect(packageFaults(rawPayload)).toEqual([])
    expect(await schemaFaults(rawPayload, 'sheet.docx')).toEqual([])
  })

  test.each(['', '[', '[]', '{}', '[{"ruleCode":7}]'])('refuses %j with a sentence', async (asked) => {
    const reply = await sheet(asked)
    expect(reply.statusCode).toBe(400)
    expect(reply.json().detail).toBe('测算事项读不出来，请回到奖补测算页面重新下载')
  })

  test('refuses a rule that there is not', async () => {
    const reply = await sheet([{ ruleCode: 'nothing' }])
    expect(reply.statusCode).toBe(400)
    expect(reply.json().detail).toContain('没有编码为“nothing”的奖补规则')
  })
})
