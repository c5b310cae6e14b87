import type { MappingColumn, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { isMoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { type Option, Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { type MappingRow, MappingTable } from '../../ui/mapping/mapping-table.tsx'
import { unitOptions } from '../../ui/mapping/unit-options.ts'
import { Note } from '../../ui/words/note.tsx'
import { byGuess, inUnit, type Said, sentTo } from './meant.ts'

interface ImportMappingProps {
  readonly kind: TableKind
  readonly fileName: string
  readonly reading: MappingReading
  readonly said: Said
  readonly onChange: (said: Said) => void
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

function rowOf(kind: TableKind, column: MappingColumn, options: readonly Option[], isSeveral: boolean): MappingRow {
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
    })),
    refusedCount: column.refusedCount,
  }
}

const rowsTried = 10

/** Which column of a file goes where, as the person may change it; what keeps the file back stands above. */
export function ImportMapping({ kind, fileName, reading, said, onChange }: ImportMappingProps) {
  const { headers, columns, problems } = reading
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
          onChange={(row) => onChange({ ...said, choices: [], headerRow: Number(row) })}
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
      {problems.length > 0 && (
        <Callout as="ul" tone="warn" isFramed role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </Callout>
      )}
      <MappingTable
        rows={columns.map((column) => rowOf(kind, column, options, headers.length > 1))}
        onTarget={(key, field) => {
          const column = columnAt(key)
          if (column) onChange(sentTo(named, column, field === '' ? null : field))
        }}
        onUnit={(key, unit) => {
          const column = columnAt(key)
          if (column) onChange(inUnit(named, column, unit))
        }}
      />
    </Stack>
  )
}
