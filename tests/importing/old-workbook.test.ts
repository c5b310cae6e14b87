import { annotateWorkbook } from '@pianqu/server/workbook/annotate-workbook.ts'
import { readNamedSheet, readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oldWorkbook } from './old-workbook.fixture.ts'

describe('a workbook of the old kind', () => {
  test('is read as its newer self, whatever it is called', async () => {
    const [sheet, ...others] = await readWorkbook(oldWorkbook(), '月报.et')
    expect(others).toEqual([])
    expect(sheet?.name).toBe('甲')
    expect(sheet?.rows).toEqual([
      [{ value: '项目编码' }, { value: '数' }, { value: '文字' }],
      [{ value: 'P1' }, { value: 1234.5 }, { value: '12 m²', flaw: 'raised' }],
      [
        { value: 123, shown: '00123' },
        { value: 0.45, percent: true, shown: '45%' },
        { value: '作废', flaw: 'struck' },
      ],
      [
        { value: new Date('2025-03-14') },
        { value: 12_345, shown: '12.3', flaw: 'other-size' },
        { value: true },
        { value: null, error: '#DIV/0!' },
        { value: '甲乙' },
      ],
      [{ value: '合并', merged: 'A5:A6' }],
      [{ value: '合并', merged: 'A5:A6' }, { value: 6 }],
    ])
    expect(sheet?.hiddenRows).toEqual(new Set([2]))
    expect((await readNamedSheet(oldWorkbook(), '藏'))?.rows).toEqual([[{ value: 1 }]])
  })

  test('comes back marked as one of today that reads the same', async () => {
    const fault = { sheet: '甲', row: 2, column: '数', cell: 'B2', message: '问题' }
    const { bytes, ending } = await annotateWorkbook(oldWorkbook(), [fault])
    expect(ending).toBe('.xlsx')
    const [before, after] = [await readWorkbook(oldWorkbook(), ''), await readWorkbook(bytes, '')]
    expect(after.map(({ name }) => name)).toEqual(['甲', '导入问题'])
    expect(after[0]?.rows).toEqual(before[0]?.rows)
  })

  test('says of a text that the file has lost that it is lost', async () => {
    const whole = Buffer.from(oldWorkbook())
    // The record of a cell that refers to a text by its number: B1 of the first sheet.
    const at = whole.indexOf(Buffer.from([0xfd, 0, 10, 0, 0, 0, 1, 0]))
    whole.writeUInt32LE(9999, at + 10)
    const [sheet] = await readWorkbook(whole, '月报.xls')
    expect(sheet?.rows[0]).toEqual([{ value: '项目编码' }, { value: null, flaw: 'lost-text' }, { value: '文字' }])
  })

  test('that is damaged anywhere is read or refused, and nothing else', async () => {
    const whole = oldWorkbook()
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: whole.length }), async (bytes, cut) => {
        const broken = Uint8Array.from(whole)
        for (const [at, byte] of bytes) broken[at] = byte
        const reading = readWorkbook(cut % 5 === 0 ? broken.subarray(0, cut) : broken, 'x.xls')
        const error: unknown = await reading.then(() => null).catch((reason: unknown) => reason)
        expect(error === null || error instanceof ProblemError || String(error)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
