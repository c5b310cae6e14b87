import { annotateWorkbook } from '@pianqu/server/workbook/annotate-workbook.ts'
import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import type { Fault } from '@pianqu/shared/workbook/fault.ts'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { workbookOf } from './zip-kit.ts'

const fault = (cell: string, message: string): Fault => ({
  sheet: '月报',
  row: Number(cell.replace(/\D/g, '')),
  column: '本月完成投资(万元)',
  cell,
  code: 'cell/not-a-number',
  message,
})

const marked = async (bytes: Uint8Array, found: readonly Fault[]) => (await annotateWorkbook(bytes, found)).bytes

const faults = [fault('B2', '“约500”不是数字'), fault('B2', '另一个问题'), fault('C3', '必填')]

const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets

describe('a marked workbook', () => {
  const original = () =>
    writeXlsx({
      sheets: [
        {
          name: '月报',
          rows: [
            ['项目', '投资'],
            ['P1', '约500'],
            ['P2', 3],
          ],
          columns: [{ width: 30 }, { width: 12, numFmt: '0.0%' }],
          cells: new Map([['2,0', { value: 'P2', type: 'string', style: { font: { bold: true } } }]]),
          merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }],
        },
        { name: '隐藏', rows: [['x']], hidden: true },
      ],
    })

  test('has faulty cells in red with their reasons, one comment for all of a cell', async () => {
    const [sheet] = await cellsOf(await marked(await original(), faults))
    const cell = sheet?.cells?.get('1,1')
    expect(cell?.value).toBe('约500')
    expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } })
    expect(cell?.style?.numFmt).toBe('0.0%')
    expect(cell?.comment?.text).toBe('“约500”不是数字\n另一个问题')
    expect(sheet?.cells?.get('2,2')?.comment?.text).toBe('必填')
    expect(sheet?.cells?.get('2,1')?.comment).toBeUndefined()
  })

  test('keeps everything else and lists the faults on a last sheet', async () => {
    const sheets = await cellsOf(await marked(await original(), faults))
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['月报', false],
      ['隐藏', true],
      ['导入问题', false],
    ])
    expect(sheets[0]?.cells?.get('2,0')?.style?.font?.bold).toBe(true)
    expect(sheets[0]?.merges).toHaveLength(1)
    expect(sheets[2]?.rows).toEqual([
      ['工作表', '行', '列', '单元格', '问题'],
      ['月报', 2, '本月完成投资(万元)', 'B2', '“约500”不是数字'],
      ['月报', 2, '本月完成投资(万元)', 'B2', '另一个问题'],
      ['月报', 3, '本月完成投资(万元)', 'C3', '必填'],
    ])
  })

  test('marked again has one list only', async () => {
    const once = await marked(await original(), faults)
    const twice = await cellsOf(await marked(once, faults.slice(0, 1)))
    expect(twice.map(({ name }) => name)).toEqual(['月报', '隐藏', '导入问题'])
    expect(twice[2]?.rows).toHaveLength(2)
  })

  test('keeps what formulas showed', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><f>"甲"</f><v>甲</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>TRUE</f><v>1</v></c><c r="D1" s="1"><f>TODAY()</f><v>45717</v></c></row>'
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const bytes = workbookOf({ sheets: [{ name: '月报', data }], styles })
    const copy = await marked(bytes, [fault('A1', '问题')])
    expect((await readWorkbook(copy, 'x.xlsx'))[0]?.rows).toEqual((await readWorkbook(bytes, 'x.xlsx'))[0]?.rows)
  })

  test('is made of a text file as one more column, which reads as the file did', async () => {
    const csv = new TextEncoder().encode('项目;投资\r\nP1;"约;500"\nP2;1;2\nP3;3')
    const copy = await marked(csv, [fault('B2', '不是"数字"'), fault('A3', '多了一格')])
    expect(new TextDecoder().decode(copy)).toBe(
      '项目;投资;导入问题\r\nP1;"约;500";"不是""数字"""\r\nP2;1;2;多了一格\r\nP3;3\r\n',
    )
  })
})
