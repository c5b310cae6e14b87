import { chosenColumns, type ListCell } from '@pianqu/shared/lists/list-column.ts'
import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingColumns } from '@pianqu/shared/rankings/ranking-columns.ts'
import { PlainCell } from '../../../parts/list/screen-columns.tsx'
import { RankChange } from '../../../parts/rank-change.tsx'
import { plainTable } from '../../../ui/table/plain-table.ts'
import styles from '../ranking.module.css'
import { WhyFigure, WhyLink } from '../why/why-link.tsx'
import { PlaceMark } from './place-mark.tsx'
import type { PlacesProps } from './places-props.ts'
import { PointsBar } from './points-bar.tsx'

/** What a cell looks like beyond its text. */
const looksOf = (decimals: number): Readonly<Record<string, (row: RankingRow) => React.ReactNode>> => ({
  place: (row) => <PlaceMark row={row} decimals={decimals} />,
  move: (row) => (row.place === null ? null : <RankChange move={row.move} isNew={row.isNew} />),
  name: (row) => <WhyLink row={row} />,
  parts: (row) => <PointsBar row={row} decimals={decimals} />,
})

/** What a row is counted to, or between: the reasons say how. */
const isFigure = (key: string, { score }: RankingRow): boolean => key !== 'tier' && key !== 'list' && score !== null

/** One row for each member; a click or Enter on its name tells why it stands there. */
export function PlacesTable({ ranking, columns: chosen, lines, onLine, onWhy }: PlacesProps) {
  const { rule, rows, groupName, label } = ranking
  const columns = chosenColumns(rankingColumns(ranking), chosen)
  const looks = looksOf(rule.decimals)
  const titles: Readonly<Record<string, string>> = {
    gap: '与前一个更高得分的差',
    interval: `各分项权重在±${rule.jitterPercent}%内变动时名次的范围`,
  }
  return (
    <table className={plainTable(styles['table'])}>
      <caption className="visually-hidden">
        {label}
        {groupName}名次
      </caption>
      <thead>
        <tr>
          <th scope="col" data-print="hide">
            <span className="visually-hidden">在走势图中标出</span>
          </th>
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" data-end={align === 'end' || undefined} title={titles[key]}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // The name in the row is a link that does the same by keyboard.
          <tr key={row.code} onClick={(event) => isOnRow(event) && onWhy(row.code)}>
            <td className={styles['pick']} data-print="hide">
              <input
                type="checkbox"
                checked={lines.includes(row.code)}
                onChange={() => onLine(row.code)}
                aria-label={`在走势图中标出${row.name}`}
                title="在走势图中标出，最多3个"
              />
            </td>
            {columns.map(({ key, align, cell }) => {
              const shown =
                looks[key]?.(row) ?? (key in looks ? null : <Cell row={row} column={key} cell={cell(row)} />)
              return key === 'name' ? (
                <th key={key} scope="row">
                  {shown}
                </th>
              ) : (
                <td
                  key={key}
                  className={key === 'parts' ? styles['barCell'] : undefined}
                  data-end={align === 'end' || undefined}
                >
                  {shown}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly row: RankingRow
  readonly column: string
  readonly cell: ListCell
}

function Cell({ row, column, cell }: CellProps) {
  const plain = <PlainCell cell={cell} />
  return isFigure(column, row) ? <WhyFigure row={row}>{plain}</WhyFigure> : plain
}

/** Not where a link or a box in the row was meant. */
const isOnRow = ({ target }: React.MouseEvent): boolean =>
  !(target instanceof Element && target.closest('a, button, input'))
