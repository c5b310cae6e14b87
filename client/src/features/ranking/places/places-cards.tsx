import { intervalText, scoreText } from '@pianqu/shared/rankings/ranking-words.ts'
import { RankChange } from '../../../parts/rank-change.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../ranking.module.css'
import { WhyFigure, WhyLink } from '../why/why-link.tsx'
import { PlaceMark } from './place-mark.tsx'
import type { PlacesProps } from './places-props.ts'
import { PointsBar } from './points-bar.tsx'

/** The places on a phone: one card each instead of a wide table. */
export function PlacesCards({ ranking: { rows, rule }, lines, onLine }: PlacesProps) {
  return (
    <Stack as="ol" gap={8} aria-label="名次">
      {rows.map((row) => (
        <Stack as="li" gap={6} key={row.code} className={styles['card']}>
          <Row gap={[2, 10]} className={styles['cardHead']}>
            <PlaceMark row={row} decimals={rule.decimals} />
            {row.place !== null && <RankChange move={row.move} isNew={row.isNew} />}
            <WhyLink row={row} />
            {row.score !== null && (
              <WhyFigure row={row}>
                <strong>{scoreText(row.score, rule.decimals)}</strong>
              </WhyFigure>
            )}
          </Row>
          <PointsBar row={row} decimals={rule.decimals} />
          <Row gap={[2, 10]} justify="between" className={styles['cardFoot']}>
            <WhyFigure row={row}>
              <Dotted
                parts={[
                  row.tier,
                  row.gapToPrevious !== null && `与上一名差 ${scoreText(row.gapToPrevious, rule.decimals)}`,
                  row.interval && `名次区间 ${intervalText(row.interval)}`,
                ]}
              />
            </WhyFigure>
            <label className={styles['pick']}>
              <input
                type="checkbox"
                checked={lines.includes(row.code)}
                onChange={() => onLine(row.code)}
                aria-label={`在走势图中标出${row.name}`}
              />
              标出
            </label>
          </Row>
        </Stack>
      ))}
    </Stack>
  )
}
