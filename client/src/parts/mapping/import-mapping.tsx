import type { MappingColumn, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { TypedCell } from '@pianqu/shared/workbook/column-choice.ts'
import { isMoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Option } from '../../ui/form/option.ts'
import { Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { type MappingRow, MappingTable } from '../../ui/mapping/mapping-table.tsx'
import { unitOptions } from '../../ui/mapping/unit-options.ts'
import { Note } from '../../ui/words/note.tsx'
import { MappingMemory } from './mapping-memory.tsx'
import { byGuess, inUnit, type Said, sentTo, typedIn } from './meant.ts'

interface ImportMappingProps {
  readonly kind: TableKind
  readonly fileName: string
  readonly reading: MappingReading
  readonly said: Said
  readonly onChange: (said: Said) => void
  readonly onKept: (kept: MappingReading['kept']) => void
}

const keyOf = ({ sheet, letter }: Pick<MappingColumn, 'sheet' | 'letter'>): string => `${sheet} ${letter}`

const targetsOf = (kind: TableKind): Option[] => [
  { value: '', label: '不写入' },
  ...tableOf(kind).columns.map(({ key, title, required }) => ({
    value: key,
    label: title,
    ...(required && { note: '必填' }),
  })),
]

function unitOf(column: MappingColumn, isMoney: boolean): MappingRow['unit'] {
  if (!isMoney) return column.unit ?? '—'
  const isOpen = column.state === 'asked' && column.unit !== null && column.unit !== '万元'
  if (!isOpen) return { value: column.unit ?? '万元', options: unitOptions }
  return { value: '', options: [{ value: '', label: '请选定单位' }, ...unitOptions] }
}

const rowStates = { repeated: 'ignored' } as const

/** What is being typed over cells that cannot be read, by sheet and cell, until the file is read again with it. */
interface Typing {
  readonly drafts: ReadonlyMap<string, TypedCell>
  readonly onType: (cell: TypedCell) => void
}

const cellKey = ({ sheet, cell }: Pick<TypedCell, 'sheet' | 'cell'>): string => `${sheet} ${cell}`

function entryOf({ sheet, letter }: MappingColumn, row: number, { drafts, onType }: Typing) {
  const place = { sheet, cell: `${letter}${row}` }
  return {
    value: drafts.get(cellKey(place))?.text ?? '',
    onChange: (text: string) => onType({ ...place, text }),
  }
}

interface RowContext {
  readonly options: readonly Option[]
  readonly isSeveral: boolean
  readonly typing: Typing
}

function rowOf(kind: TableKind, column: MappingColumn, { options, isSeveral, typing }: RowContext): MappingRow {
  const target = tableOf(kind).columns.find(({ key }) => key === column.field)
  const isMoney = target?.unit === '万元'
  return {
    key: keyOf(column),
    letter: isSeveral ? `${column.sheet} ${column.letter}` : column.letter,
    header: column.header,
    samples: column.samples.map(({ written, read }) => ({
      written,
      read: column.field === null ? '不读' : (read ?? '× 不能读'),
    })),
    target: { value: column.field ?? '', options },
    unit: unitOf(column, isMoney),
    unitFrom: column.unitFrom ?? (isMoney && column.unit === null ? '未写明，按万元' : null),
    state: column.state === 'repeated' ? rowStates.repeated : column.state,
    note: column.note,
    refused: column.refused.map(({ row, written, message }) => ({
      key: String(row),
      place: `第 ${row} 行`,
      written,
      because: message,
      entry: entryOf(column, row, typing),
    })),
    refusedCount: column.refusedCount,
  }
}

const rowsTried = 10

/** Which column of a file goes where, as the person may change it; what keeps the file back stands above. */
export function ImportMapping({ kind, fileName, reading, said, onChange, onKept }: ImportMappingProps) {
  const { headers, columns, problems } = reading
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TypedCell>>(new Map())
  const typing: Typing = { drafts, onType: (cell) => setDrafts(new Map([...drafts, [cellKey(cell), cell]])) }
  const isTyping = [...drafts.values()].some(({ text }) => text.trim() !== '')
  const readTyped = () => {
    setDrafts(new Map())
    onChange(typedIn(named, [...drafts.values()]))
  }
  const options = targetsOf(kind)
  const [first] = headers
  const named = byGuess(said, reading)
  const columnAt = (key: string) => columns.find((column) => keyOf(column) === key)
  const hasMoney = tableOf(kind).columns.some(({ unit }) => unit === '万元')
  return (
    <Stack as="section" gap={8} aria-label="列的对应">
      <Row gap={[4, 16]} align="end">
        <Note>
          来源 <strong>{fileName}</strong>，{headers.reduce((sum, { rows }) => sum + rows, 0)} 行 × {columns.length} 列
        </Note>
        <Select
          label="标题行"
          value={String(said.headerRow ?? first?.row ?? 1)}
          options={Array.from({ length: Math.max(rowsTried, first?.row ?? 0) }, (_, at) => ({
            value: String(at + 1),
            label: `第 ${at + 1} 行`,
          }))}
          onChange={(row) => onChange({ ...said, choices: [], typed: [], headerRow: Number(row) })}
        />
        {hasMoney && (
          <Select
            label="没有写明单位的金额"
            value={said.money ?? ''}
            options={[{ value: '', label: '万元' }, ...unitOptions.filter(({ value }) => value !== '万元')]}
            onChange={(unit) => onChange({ ...said, money: isMoneyUnit(unit) ? unit : null })}
          />
        )}
        <Note kind="fine">下表每格：上行为原文，下行为将读成的值</Note>
      </Row>
      <MappingMemory
        kind={kind}
        fileName={fileName}
        reading={reading}
        said={said}
        onChange={onChange}
        onKept={onKept}
      />
      {problems.length > 0 && (
        <Callout as="ul" tone="warn" isFramed role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </Callout>
      )}
      <MappingTable
        rows={columns.map((column) => rowOf(kind, column, { options, isSeveral: headers.length > 1, typing }))}
        onTarget={(key, field) => {
          const column = columnAt(key)
          if (column) onChange(sentTo(named, column, field === '' ? null : field))
        }}
        onUnit={(key, unit) => {
          const column = columnAt(key)
          if (column) onChange(inUnit(named, column, unit))
        }}
      />
      {isTyping && <Button onClick={readTyped}>按改填的重新读</Button>}
      {said.typed.length > 0 && (
        <Stack as="ul" gap={4} aria-label="改填的格">
          {said.typed.map((cell) => (
            <li key={cellKey(cell)}>
              {cell.cell} 按改填的“{cell.text}”读取{' '}
              <Button
                onClick={() => onChange(typedIn(said, [{ ...cell, text: '' }]))}
                aria-label={`撤销改填 ${cell.cell}`}
              >
                撤销改填
              </Button>
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  )
}
