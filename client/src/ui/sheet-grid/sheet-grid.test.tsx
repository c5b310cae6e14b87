import { createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { SheetEdit, SheetProblem, SheetRow } from './sheet.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { columns, rowOf, rowsOf } from './test-sheet.ts'

function applied(rows: readonly SheetRow[], edits: readonly SheetEdit[]): SheetRow[] {
  return rows.map((row) => {
    const own = edits.filter(({ rowKey }) => rowKey === row.key).map(({ columnKey, after }) => [columnKey, after])
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(own) } }
  })
}

interface PageProps {
  readonly initial: readonly SheetRow[]
  readonly problems?: readonly SheetProblem[]
  readonly onEdit: (edits: readonly SheetEdit[]) => void
  readonly onActiveRow: (rowKey: string) => void
}

function Page({ initial, problems = [], onEdit, onActiveRow }: PageProps) {
  const [rows, setRows] = useState(initial)
  return (
    <>
      <SheetGrid
        label="10月填报"
        columns={columns}
        rows={rows}
        problems={problems}
        onActiveRow={onActiveRow}
        onEdit={(edits) => {
          onEdit(edits)
          setRows((before) => applied(before, edits))
        }}
        footer={[{ key: 'sum', label: '合计 本表', cells: { now: 1_234_560_000 } }]}
      />
      <button type="button">之后</button>
    </>
  )
}

/** Shows the sheet and stands on 本月累计 of the first row. */
async function show(initial: readonly SheetRow[] = rowsOf(5), problems: readonly SheetProblem[] = []) {
  const onEdit = vi.fn()
  const onActiveRow = vi.fn()
  const user = userEvent.setup()
  render(<Page initial={initial} problems={problems} onEdit={onEdit} onActiveRow={onActiveRow} />)
  await user.click(cell('P001', 3))
  return { user, onEdit, onActiveRow }
}

const cell = (rowKey: string, column: number): HTMLElement => {
  const row = screen.getByRole('rowheader', { name: rowKey }).closest<HTMLElement>('[role=row]')
  const found = row?.children[column]
  if (!(found instanceof HTMLElement)) throw new Error(`no cell ${rowKey} ${column}`)
  return found
}

const textOf = (rowKey: string, column: number) => cell(rowKey, column).textContent
const field = () => screen.getByRole('textbox')
const said = () => screen.getByRole('status').textContent
const activeCell = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')

describe('a sheet', () => {
  test('is one tab stop that names its active cell', async () => {
    const { user } = await show()
    expect(document.activeElement).toBe(field())
    expect(activeCell()).toBe(cell('P001', 3))
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(activeCell()).toBe(cell('P002', 4))
  })

  test('tells screen readers its size, and what is read-only or invalid', async () => {
    await show(rowsOf(5), [{ rowKey: 'P002', columnKey: 'now', level: 'hard', message: '2.10 小于上月 5.00' }])
    const grid = screen.getByRole('grid', { name: '10月填报' })
    expect(grid.getAttribute('aria-rowcount')).toBe('7')
    expect(grid.getAttribute('aria-colcount')).toBe('7')
    expect(cell('P001', 2).getAttribute('aria-readonly')).toBe('true')
    expect(cell('P002', 3).getAttribute('aria-invalid')).toBe('true')
    expect(within(grid).getByRole('row', { name: /合计 本表/ }).textContent).toContain('123,456')
  })

  test('takes what is typed, and goes down with Enter and on with Tab', async () => {
    const { user, onEdit, onActiveRow } = await show()
    await user.keyboard('1500{Tab}45{Enter}2500{Enter}')
    expect([textOf('P001', 3), textOf('P001', 4), textOf('P002', 3)]).toEqual(['1,500', '45%', '2,500'])
    expect(onEdit).toHaveBeenNthCalledWith(1, [
      { rowKey: 'P001', columnKey: 'now', before: 10_000_000, after: 15_000_000 },
    ])
    expect(onActiveRow).toHaveBeenLastCalledWith('P003')
  })

  test('passes over read-only cells with Tab, and lets go after the last one or after Esc', async () => {
    const { user } = await show(rowsOf(2))
    await user.keyboard('{Tab}{Tab}{Tab}{Tab}')
    expect(activeCell()).toBe(cell('P002', 3))
    await user.keyboard('{Escape}{Tab}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '之后' }))
  })

  test('edits with F2 and forgets with Esc', async () => {
    const { user, onEdit } = await show()
    await user.keyboard('{F2}')
    expect(screen.getByRole('textbox', { name: '示例项目1 本月累计（万元）' })).toHaveProperty('value', '1000')
    await user.keyboard('9{Escape}')
    expect(onEdit).not.toHaveBeenCalled()
    expect(said()).toBe('已取消修改')
  })

  test('keeps what it cannot read open, with the reason', async () => {
    const { user, onEdit } = await show()
    await user.keyboard('约500{Enter}')
    expect(onEdit).not.toHaveBeenCalled()
    expect(said()).toContain('“约500”不是数字')
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}7{Enter}')
    expect(textOf('P001', 3)).toBe('7')
  })

  test('says what it converted', async () => {
    const { user } = await show()
    await user.keyboard('5.5亿{Enter}')
    expect(textOf('P001', 3)).toBe('55,000')
    expect(said()).toBe('5.5亿 已换算为 55,000（亿元→万元）')
  })

  test('does not let locked cells be typed over', async () => {
    const { user, onEdit } = await show([rowOf(1, { isLocked: true }), rowOf(2)])
    await user.keyboard('5{Enter}')
    expect(onEdit).not.toHaveBeenCalled()
    expect(said()).toBe('「本月累计（万元）」只读，不能修改')
  })

  test('leaves keys to an input method while it composes', async () => {
    const { user, onEdit } = await show()
    await user.click(cell('P001', 6))
    fireEvent.compositionStart(field())
    fireEvent.change(field(), { target: { value: 'guanxian' } })
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true, keyCode: 229 })
    expect(onEdit).not.toHaveBeenCalled()
    fireEvent.change(field(), { target: { value: '管线' } })
    fireEvent.compositionEnd(field())
    await user.keyboard('{Enter}')
    expect(textOf('P001', 6)).toBe('管线')
  })

  test('offers the choices and takes them by arrow, by synonym and by mouse', async () => {
    const { user } = await show()
    await user.click(cell('P001', 5))
    await user.keyboard('{F2}{ArrowDown}{Enter}红灯{Enter}{F2}')
    expect([textOf('P001', 5), textOf('P002', 5)]).toEqual(['预警', '滞后'])
    await user.click(screen.getByRole('button', { name: '滞后' }))
    expect(textOf('P003', 5)).toBe('滞后')
  })

  test('breaks a line where the caret is', async () => {
    const { user } = await show([rowOf(1, { cells: { ...rowOf(1).cells, problem: '甲乙' } })])
    await user.click(cell('P001', 6))
    await user.keyboard('{F2}')
    const text = field()
    if (text instanceof HTMLTextAreaElement) text.setSelectionRange(1, 1)
    await user.keyboard('{Alt>}{Enter}{/Alt}{Enter}')
    expect(textOf('P001', 6)).toBe('甲\n乙')
  })

  test('begins where the first row is open', () => {
    render(<Page initial={rowsOf(2)} onEdit={vi.fn()} onActiveRow={vi.fn()} />)
    expect(activeCell()).toBe(cell('P001', 3))
  })

  test('clears a range, fills it down, and takes both back', async () => {
    const { user } = await show()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Delete}')
    expect(said()).toBe('已清空 6 格')
    expect(textOf('P003', 4)).toBe('')
    await user.keyboard('{Control>}z{/Control}')
    expect(textOf('P003', 3)).toBe('3,000')
    expect(said()).toBe('已撤销 6 格')
    await user.keyboard('{Control>}y{/Control}')
    expect(textOf('P003', 3)).toBe('')
    await user.keyboard('{Control>}z{/Control}')
    await user.click(cell('P001', 3))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    expect([textOf('P002', 3), textOf('P003', 3), textOf('P004', 3)]).toEqual(['1,000', '1,000', '4,000'])
    expect(cell('P002', 3).getAttribute('aria-selected')).toBe('true')
  })

  test('goes from problem to problem with F8 and says each', async () => {
    const problem = (rowKey: string, message: string): SheetProblem => ({
      rowKey,
      columnKey: 'now',
      level: 'hard',
      message,
    })
    const { user } = await show(rowsOf(5), [problem('P004', '超过计划'), problem('P002', '小于上月')])
    await user.keyboard('{F8}')
    expect(activeCell()).toBe(cell('P002', 3))
    expect(screen.getByText('小于上月')).toBeTruthy()
    await user.keyboard('{F8}{F8}{Shift>}{F8}{/Shift}')
    expect(activeCell()).toBe(cell('P004', 3))
    await user.click(screen.getByRole('button', { name: /2 处需处理/ }))
    expect(activeCell()).toBe(cell('P002', 3))
  })

  test('draws only a window of many rows', async () => {
    await show(rowsOf(1000))
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1002')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
  })
})

describe('the clipboard of a sheet', () => {
  const preview = () => screen.findByRole('dialog', { name: '粘贴预览' })

  test('copies the range as tabbed text', async () => {
    const { user } = await show()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    const setData = vi.fn()
    fireEvent(field(), createEvent.copy(field(), { clipboardData: { setData } }))
    expect(setData).toHaveBeenCalledWith('text/plain', '1000\t40%\n2000\t40%')
  })

  test('cuts: copies and clears', async () => {
    await show()
    const setData = vi.fn()
    fireEvent(field(), createEvent.cut(field(), { clipboardData: { setData } }))
    expect(setData).toHaveBeenCalledWith('text/plain', '1000')
    expect(textOf('P001', 3)).toBe('')
  })

  test('pastes plain cells at once, and one undo takes them back', async () => {
    const { user } = await show()
    await user.paste('1500\t45%\r\n2500\t50%\r\n')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(said()).toBe('写入 4 格。按 Ctrl+Z 撤销')
    expect(textOf('P002', 4)).toBe('50%')
    await user.keyboard('{Control>}z{/Control}')
    expect([textOf('P001', 3), textOf('P002', 4)]).toEqual(['1,000', '40%'])
  })

  test('shows what a paste by title and shuffled code would do, before it does it', async () => {
    const { user, onEdit } = await show()
    await user.paste('灯号\t编码\t本月累计\t堵点说明\r\n红\tP003\t0.35亿\t"管线\r\n迁改"\r\n紫\tP001\t#N/A\t\r\n')
    const dialog = await preview()
    expect(within(dialog).getByText('写入 3 格 · 换算 1（亿元→万元）· 无法识别 2')).toBeTruthy()
    expect(within(dialog).getByText(/Excel 错误值 #N\/A/)).toBeTruthy()
    expect(onEdit).not.toHaveBeenCalled()
    await user.click(within(dialog).getByRole('button', { name: '确认' }))
    expect([textOf('P003', 3), textOf('P003', 5), textOf('P003', 6)]).toEqual(['3,500', '滞后', '管线\n迁改'])
    expect(onEdit).toHaveBeenCalledTimes(1)
  })

  test('changes nothing when the preview is cancelled', async () => {
    const { user, onEdit } = await show()
    await user.paste('#N/A')
    await user.click(within(await preview()).getByRole('button', { name: '取消' }))
    expect(onEdit).not.toHaveBeenCalled()
    expect(said()).toBe('已取消粘贴，没有改动')
  })

  test('asks for the unit before it writes amounts ten thousand times too large', async () => {
    const { user } = await show()
    await user.paste('11000000\r\n21000000\r\n')
    const dialog = await preview()
    expect(within(dialog).getByRole('button', { name: '确认' })).toHaveProperty('disabled', true)
    await user.click(within(dialog).getByRole('radio', { name: '按元换算' }))
    await user.click(within(dialog).getByRole('button', { name: '确认' }))
    expect([textOf('P001', 3), textOf('P002', 3)]).toEqual(['1,100', '2,100'])
  })

  test('lets a person send a column elsewhere and type over a cell that cannot be read', async () => {
    const { user } = await show()
    await user.paste('编码\t干了多少\t进度\r\nP001\t1500\t65%①\r\nP003\t3500\t50\r\n')
    const dialog = within(await preview())
    await user.click(dialog.getByRole('combobox', { name: 'B 列「干了多少」写入到' }))
    await user.click(await screen.findByRole('option', { name: '本月累计（万元）' }))
    await user.click(dialog.getByRole('combobox', { name: 'C 列「进度」写入到' }))
    await user.click(await screen.findByRole('option', { name: '形象进度%' }))
    expect(dialog.getByRole('list', { name: 'C 列「进度」不能读的格' }).textContent).toContain('脚注')
    await user.type(dialog.getByRole('textbox', { name: '第 2 行 示例项目1改为' }), '65')
    await user.click(dialog.getByRole('button', { name: '确认' }))
    expect([textOf('P001', 3), textOf('P001', 4), textOf('P003', 3), textOf('P003', 4)]).toEqual([
      '1,500',
      '65%',
      '3,500',
      '50%',
    ])
  })

  test('waits where two columns go to one, and where a unit is asked for', async () => {
    const { user } = await show()
    await user.paste('编码\t本月累计（亿元）\t另一列\r\nP001\t0.15\t7\r\n')
    const dialog = within(await preview())
    await user.click(dialog.getByRole('combobox', { name: 'C 列「另一列」写入到' }))
    await user.click(await screen.findByRole('option', { name: '本月累计（万元）' }))
    expect(dialog.getByRole('button', { name: '确认' })).toHaveProperty('disabled', true)
    expect(dialog.getAllByText('与另一列写入同一项，请只留一列')).toHaveLength(2)
    await user.click(dialog.getByRole('combobox', { name: 'C 列「另一列」写入到' }))
    await user.click(await screen.findByRole('option', { name: '不写入' }))
    await user.click(dialog.getByRole('combobox', { name: 'B 列「本月累计（亿元）」的单位' }))
    await user.click(await screen.findByRole('option', { name: '千万元 → 万元' }))
    await user.click(dialog.getByRole('button', { name: '确认' }))
    expect(textOf('P001', 3)).toBe('150')
  })

  test('keeps what merged cells would empty, unless asked to', async () => {
    const { user } = await show()
    await user.click(cell('P001', 5))
    await user.paste('红\r\n\r\n\r\n')
    const dialog = await preview()
    expect(within(dialog).getAllByText('保留原来的内容')).toHaveLength(2)
    await user.click(within(dialog).getByRole('checkbox'))
    await user.click(within(dialog).getByRole('button', { name: '确认' }))
    expect([textOf('P001', 5), textOf('P002', 5), textOf('P003', 5)]).toEqual(['滞后', '', ''])
  })
})
