import type { RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { scoreText, signedText } from '@pianqu/shared/rankings/ranking-words.ts'
import { FigureLink } from '../../../navigation/figure-link.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { plainTable } from '../../../ui/table/plain-table.ts'
import { Note } from '../../../ui/words/note.tsx'
import styles from './why.module.css'
import type { WhyPartProps } from './why-props.ts'

type Part = RankingWhy['parts'][number]

/** Points lost by part, the most first, with their running share and the gap to the median of the group. */
export function WhyParts({ why, decimals }: WhyPartProps) {
  const most = Math.max(1, ...why.parts.map(({ lost }) => lost ?? 0))
  const lost = 100 - (why.row.score ?? 0)
  return (
    <Stack as="section" gap={6}>
      <h3>失分在哪里（共失{scoreText(lost, decimals)}分，多的在前）</h3>
      <table className={plainTable(styles['parts'])}>
        <caption className="visually-hidden">各分项失分与同组中位数之差</caption>
        <thead>
          <tr>
            <th scope="col">分项</th>
            <th scope="col">失分</th>
            <th scope="col" data-end>
              累计占比
            </th>
            <th scope="col" data-end>
              得分｜中位数
            </th>
            <th scope="col" data-end title="本项得分与同组中位数之差，按权重折算成总分">
              比中位数
            </th>
          </tr>
        </thead>
        <tbody>
          {why.parts.map((part) => (
            <PartRow key={part.code} part={part} most={most} decimals={decimals} />
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

interface PartRowProps {
  readonly part: Part
  readonly most: number
  readonly decimals: number
}

function PartRow({ part, most, decimals }: PartRowProps) {
  const { name, weight, nominalWeight, score, median, gapToMedian, lost, lostShare } = part
  const head = (
    <th scope="row">
      {name}
      <small>权重{weight ?? nominalWeight}</small>
      <PartSource part={part} />
    </th>
  )
  if (score === null || lost === null) {
    return (
      <tr>
        {head}
        <td colSpan={4}>
          <Note as="span" kind="faint">
            没有数据，不计；其余分项权重按比例放大
          </Note>
        </td>
      </tr>
    )
  }
  return (
    <tr>
      {head}
      <td className={styles['lost']}>
        <span>{scoreText(lost, decimals)}</span>
        <Bullet share={lost / most} />
      </td>
      <td data-end>{lostShare === null ? '—' : `${Math.round(lostShare * 100)}%`}</td>
      <td data-end>
        {scoreText(score, decimals)}｜{median === null ? '—' : scoreText(median, decimals)}
      </td>
      <td data-end>{gapToMedian === null ? '—' : signedText(gapToMedian, decimals)}</td>
    </tr>
  )
}

/** What the part is counted from; it opens its source where one stands behind it. */
function PartSource({ part: { name, display, source } }: Pick<PartRowProps, 'part'>) {
  if (display === '—') return null
  return (
    <small className={styles['display']}>
      {source ? (
        <FigureLink figure={source.figure} code={source.code} shown={display} label={name}>
          {display}
        </FigureLink>
      ) : (
        display
      )}
    </small>
  )
}
