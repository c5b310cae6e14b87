import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { claimStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import styles from './challenges.module.css'

/** The claims that this person may read. */
export function ClaimsCard({ claims, claimCount }: Pick<Challenge, 'claims' | 'claimCount'>) {
  if (claims.length === 0 && claimCount === null) return null
  return (
    <Card title={claimCount === null ? '本单位的揭榜' : `${claimCount}个单位揭榜`} aside={<span>不公开</span>}>
      {claims.length === 0 && <EmptyNotice title="还没有单位揭榜" />}
      <ul className={styles['claims']}>
        {claims.map(({ claimId, unitName, state, text, plan, contact, reason, by, at }) => (
          <li key={claimId} className={styles['claim']}>
            <span className={styles['row']}>
              <strong>{unitName}</strong>
              {claimStateNames[state]}
            </span>
            <p className={styles['text']}>{text}</p>
            <p className={styles['text']}>实施方案：{plan}</p>
            <p className={styles['note']}>
              联系：{contact}；{by}，{instantText(at)}
              {reason && `；${state === 'withdrawn' ? '撤回理由' : '评定理由'}：${reason}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
