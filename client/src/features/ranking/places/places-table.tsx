import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { RankChange } from '../../../parts/rank-change.tsx'
import { Num } from '../../../ui/num.tsx'
import { plainTable } from '../../../ui/table/plain-table.ts'
import styles from '../ranking.module.css'
import { intervalText, memberWord, scoreText, withoutPlace } from '../ranking-words.ts'
import { WhyLink } from '../why/why-link.tsx'
import { PlaceMark } from './place-mark.tsx'
import type { PlacesProps } from './places-props.ts'
import { PointsBar } from './points-bar.tsx'

/** One row for each member; a click or Enter on its name tells why it stands there. */
export function PlacesTable({ ranking, lines, onLine, onWhy }: PlacesProps) {
  const { rule, rows, group, groupName, label } = ranking
  return (
    <table className={plainTable(styles['table'])}>
      <caption className="visually-hidden">
        {label}
        {groupName}名次
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">在走势图中标出</span>
          </th>
          <th scope="col">名次</th>
          <th scope="col">变化</th>
          <th scope="col">{memberWord(group)}</th>
          <th scope="col" data-end>
            得分
          </th>
          <th scope="col">等次</th>
          <th scope="col">得分构成</th>
          <th scope="col" data-end title="与前一个更高得分的差">
            与上一名差
          </th>
          <th scope="col" data-end title={`各分项权重在±${rule.jitterPercent}%内变动时名次的范围`}>
            名次区间
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // The name in the row is a link that does the same by keyboard.
          <tr key={row.code} onClick={(event) => isOnRow(event) && onWhy(row.code)}>
            <td className={styles['pick']}>
              <input
                type="checkbox"
                checked={lines.includes(row.code)}
                onChange={() => onLine(row.code)}
                aria-label={`在走势图中标出${row.name}`}
                title="在走势图中标出，最多3个"
              />
            </td>
            <td>
              <PlaceMark row={row} decimals={rule.decimals} />
            </td>
            <td>{row.place === null ? null : <RankChange move={row.move} isNew={row.isNew} />}</td>
            <th scope="row">
              <WhyLink row={row} />
            </th>
            <Figures row={row} decimals={rule.decimals} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Not where a link or a box in the row was meant. */
const isOnRow = ({ target }: React.MouseEvent): boolean =>
  !(target instanceof Element && target.closest('a, button, input'))

function Figures({ row, decimals }: { readonly row: RankingRow; readonly decimals: number }) {
  const { score, tier, gapToPrevious, interval, place } = row
  const missing = withoutPlace(row)
  return (
    <>
      <td data-end>
        <Num value={score === null ? null : scoreText(score, decimals)} missing={missing} />
      </td>
      <td>{tier ?? <Num value={null} missing={missing} />}</td>
      <td className={styles['barCell']}>
        <PointsBar row={row} decimals={decimals} />
      </td>
      <td data-end>
        <Num
          value={gapToPrevious === null ? null : scoreText(gapToPrevious, decimals)}
          missing={place === null ? missing : '没有更高的得分'}
        />
      </td>
      <td data-end>
        <Num value={interval && intervalText(interval)} missing={place === null ? missing : '没有可变动的权重'} />
      </td>
    </>
  )
}
