import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { joinKey } from '@pianqu/shared/importing/row-key.ts'
import { columnName } from '@pianqu/shared/workbook/column.ts'
import type { CellValue, Table } from '@pianqu/shared/workbook/table.ts'
import type { Database } from '../../../db/database.ts'
import { keptTable } from '../import-targets.ts'
import { type Incoming, placeOf } from '../incoming.ts'
import { cityNames } from '../known-city.query.ts'

/** Nothing grows so much; another unit does that. */
const suspicious = 3_000

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What is compared with what it was: a project over its months, any other row with itself. */
const subjectKeys = (kind: TableKind): readonly string[] =>
  tableOf(kind).key.filter((key) => kind !== 'reports' || key !== 'month')

type Cells = readonly CellValue[]

/** The amounts above 0 of one column by what they are about. */
function amountsBySubject(rows: readonly Cells[], subject: readonly number[], column: number): Map<string, number[]> {
  const amounts = new Map<string, number[]>()
  for (const cells of rows) {
    const amount = Number(cells[column])
    if (!(amount > 0)) continue
    const key = joinKey(subject.map((index) => cells[index]))
    amounts.set(key, [...(amounts.get(key) ?? []), amount])
  }
  return amounts
}

/** One question for each column of money whose amounts are thousands of times what they were, or thousandths. */
export function askUnlikeHistory<Row extends object>(
  db: Database,
  kind: TableKind,
  incoming: Incoming<Row>,
  toCells: Table<Row>['toCells'],
): Incoming<Row> {
  const { columns } = tableOf(kind)
  const money = columns.flatMap(({ unit }, index) => (unit === '万元' ? [index] : []))
  const [first] = incoming.rows
  if (money.length === 0 || !first) return incoming
  const names = cityNames(db)
  const stored = keptTable(kind).cells(db, names, undefined)
  const coming = incoming.rows.map(({ row }) => toCells(row, names))
  const subject = subjectKeys(kind).map((key) => columns.findIndex((column) => column.key === key))
  const warnings = money.flatMap((index): ImportFault[] => {
    const column = columns[index]
    const before = amountsBySubject(stored, subject, index)
    const ratios = [...amountsBySubject(coming, subject, index)].flatMap(([key, amounts]) => {
      const past = before.get(key)
      return past
        ? [{ key, ratio: middleOf(amounts) / middleOf(past), past: middleOf(past), now: middleOf(amounts) }]
        : []
    })
    const ratio = middleOf(ratios.map((one) => one.ratio))
    const [example] = ratios
    if (!column || !example || (ratio < suspicious && ratio > 1 / suspicious)) return []
    const message = `“${columnName(column)}”这一列的数是以往的 ${ratio > 1 ? `${Math.round(ratio)} 倍` : `${Math.round(1 / ratio)} 分之一`}（如 ${example.key.replaceAll('\n', ' ')}：以往 ${example.past} 万元，这次 ${example.now} 万元），请核对这一列的单位是不是万元；不是的，在“对应列”里选定它的单位`
    return [{ ...placeOf(incoming, first, column.key), code: 'sheet/unlike-history', message }]
  })
  return { ...incoming, warnings: [...incoming.warnings, ...warnings] }
}
