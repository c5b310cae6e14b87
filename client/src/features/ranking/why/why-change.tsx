import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { scoreText, signedText } from '@pianqu/shared/rankings/ranking-words.ts'
import { Legend } from '../../../ui/chart/legend.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from './why.module.css'
import type { WhyPartProps } from './why-props.ts'

interface Change {
  readonly code: string
  readonly name: string
  readonly was: number | null
  readonly now: number | null
}

function changesOf({ parts, before }: RankingRow): Change[] {
  return parts.map(({ code, name, score }) => ({
    code,
    name,
    was: before?.parts.find((part) => part.code === code)?.score ?? null,
    now: score,
  }))
}

/** Each part then and now on one scale of 0 to 100: a light dot and a dark one. */
export function WhyChange({ why: { row, comparedWith }, decimals }: WhyPartProps) {
  const changes = changesOf(row).filter(({ was, now }) => was !== null || now !== null)
  return (
    <Stack as="section" gap={6}>
      <h3>本期与{comparedWith?.label ?? '上期'}（各项0—100分）</h3>
      <Legend label="图例" className={styles['keys']}>
        <li data-dot="was">{comparedWith?.label ?? '上期'}</li>
        <li data-dot="now">本期</li>
      </Legend>
      <Stack as="ul" gap={6} className={styles['dumbbells']}>
        {changes.map(({ code, name, was, now }) => (
          <li key={code}>
            <span>{name}</span>
            <Dumbbell was={was} now={now} />
            <span className={styles['figures']}>
              {was === null ? '没有数据' : scoreText(was, decimals)} →{' '}
              {now === null ? '没有数据' : scoreText(now, decimals)}
              {was !== null && now !== null && <small>{signedText(now - was, decimals)}</small>}
            </span>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

/** The words beside it say the same. */
function Dumbbell({ was, now }: Pick<Change, 'was' | 'now'>) {
  const [low, high] = [Math.min(was ?? now ?? 0, now ?? was ?? 0), Math.max(was ?? now ?? 0, now ?? was ?? 0)]
  return (
    <span className={styles['dumbbell']} aria-hidden="true">
      <span className={styles['stick']} style={{ left: `${low}%`, width: `${high - low}%` }} />
      {was !== null && <span data-dot="was" style={{ left: `${was}%` }} />}
      {now !== null && <span data-dot="now" style={{ left: `${now}%` }} />}
    </span>
  )
}
