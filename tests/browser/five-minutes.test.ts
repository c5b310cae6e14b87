import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { reportOf } from '../api/dispatch-kit.ts'
import { type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth } from './filing-page.ts'
import { Typist } from './typist.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

interface Work {
  readonly wan: number
  readonly percent: number
  readonly words?: string
  readonly note?: string
}

/** Twelve of the 41 lines that have moved, all over the sheet, some with words of their own. */
const work: Readonly<Record<string, Work>> = {
  P1: { wan: 120, percent: 50 },
  P4: { wan: 85.5, percent: 52, words: '主体结构封顶，二次结构施工' },
  Q06: { wan: 140, percent: 55 },
  Q08: { wan: 96, percent: 48 },
  Q11: { wan: 210, percent: 60, words: '地下室顶板浇筑完成' },
  Q15: { wan: 75, percent: 47 },
  // More than three times as much as usual: asks for a word when it is handed in.
  Q18: { wan: 360, percent: 70 },
  Q22: { wan: 108, percent: 51, words: '幕墙安装完成六成' },
  Q27: { wan: 64, percent: 46, note: '雨天停工八天' },
  Q31: { wan: 133.2, percent: 58 },
  Q36: { wan: 99, percent: 49, words: '道路基层施工，管线同步迁改' },
  Q40: { wan: 180, percent: 65 },
}

const codes = [
  'P1',
  'P2',
  'P4',
  'P6',
  ...Array.from({ length: 37 }, (_, index) => `Q${String(index + 5).padStart(2, '0')}`),
]

/** From the amount of its line: amount, progress, and words where there are some; Enter leads to the amount below. */
async function fillLine(typist: Typist, { wan, percent, words, note }: Work): Promise<void> {
  typist.think()
  await typist.type(String(wan))
  await typist.press('Tab')
  typist.think()
  await typist.type(String(percent))
  if (words) {
    await typist.press('Tab')
    typist.think()
    await typist.type(words)
  }
  if (note) {
    await typist.press('Tab')
    await typist.press('End')
    typist.think()
    await typist.type(note)
  }
  await typist.press('Enter')
}

async function fillAll(typist: Typist): Promise<void> {
  let at = 0
  for (const [code, line] of Object.entries(work)) {
    const row = codes.indexOf(code)
    // Finding the next line is one thought, however far it is.
    typist.think()
    await typist.press('ArrowDown', row - at)
    await fillLine(typist, line)
    // A note was written at the end of its line; the amounts are where Ctrl and the arrow lead back to.
    if (line.note) await backToAmounts(typist)
    at = row + 1
  }
}

async function backToAmounts(typist: Typist): Promise<void> {
  typist.think()
  await typist.press('Home')
  await typist.press('ArrowRight', 4)
}

async function handIn(page: Page, typist: Typist): Promise<void> {
  typist.think()
  await typist.press('Control+Enter')
  await page.getByRole('dialog', { name: '核对并提交' }).waitFor()
  // The one line that asks for a word has the focus.
  typist.think(2)
  await typist.type('集中支付设备款')
  // 12 differences to read, at two thoughts each.
  typist.think(24)
  // The differences are more than fit and are scrolled by keyboard, so that they are a stop on the way.
  await typist.press('Tab', 2)
  await typist.type('李工')
  await typist.press('Tab')
  await typist.type('王局')
  await typist.press('Tab')
  typist.think()
  await typist.press('Space')
  await page.getByRole('dialog').getByRole('button', { name: '提交', disabled: false }).waitFor()
  typist.think()
  await typist.press('Control+Enter')
}

describe('a district with 41 projects', () => {
  test('files the month by keyboard alone in less than five minutes', async () => {
    const { page } = await visit('district')
    const typist = new Typist(page)
    await openMonth(page)
    // The sheet has the focus, on the amount of the first line.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    const begun = performance.now()
    await fillAll(typist)
    typist.think()
    await typist.press('Alt+u')
    await page.getByText('29 个项目标为无变化').waitFor()
    await handIn(page, typist)
    await page.getByText('已提交，等待审核').waitFor()
    const waited = (performance.now() - begun) / 1000

    const { lines, counts, checkedBy, signedBy } = await reportOf(await server.city.as('quxian1'))
    expect(counts).toMatchObject({ owed: 41, submitted: 41, unchanged: 29 })
    expect([checkedBy, signedBy]).toEqual(['李工', '王局'])
    for (const { projectCode, content, isUnchanged } of lines) {
      const { wan, percent, words, note } = work[projectCode] ?? { wan: 0, percent: 45 }
      expect([projectCode, isUnchanged, content]).toMatchObject([
        projectCode,
        !(projectCode in work),
        {
          investedYuan: Math.round(wan * 10_000),
          progressBasisPoints: percent * 100,
          imageProgress: words ?? '主体结构施工',
          note: projectCode === 'Q18' ? '集中支付设备款' : (note ?? null),
        },
      ])
    }
    expect({ keys: typist.keys, thoughts: typist.thoughts, seconds: Math.round(typist.seconds), waited }).toEqual({
      keys: expect.toSatisfy((keys: number) => keys <= 320),
      thoughts: expect.toSatisfy((thoughts: number) => thoughts <= 80),
      seconds: expect.toSatisfy((seconds: number) => seconds <= 200),
      waited: expect.toSatisfy((seconds: number) => seconds <= 60),
    })
    // Even with every second that this machine took on top.
    expect(typist.seconds + waited).toBeLessThan(300)

    // The focus is back in the sheet, which can still be read.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })
})
