import type { FigureSource } from '@pianqu/shared/sources/source.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import styles from './source-content.module.css'
import { SourceRows } from './source-rows.tsx'

/** Definition, formula with the numbers put in, and the rows behind them. */
export function SourceContent({ source }: { readonly source: FigureSource }) {
  const { month, snapshot, value, definition, formula, rows, total, hidden, provisional } = source
  return (
    <>
      <p className={styles['value']}>
        <Num value={value} size="kpi" />
        <span>
          {monthText(month)}
          {snapshot && ` · 快照 ${snapshot}`}
        </span>
      </p>
      <section className={styles['section']}>
        <h3>口径</h3>
        <p>{definition}</p>
      </section>
      <section className={styles['section']}>
        <h3>计算</h3>
        <p className={styles['formula']}>{formula}</p>
      </section>
      <section className={styles['section']}>
        <h3>数据行</h3>
        <p className={styles['count']}>
          {countText(rows.length, { total, hidden, provisional })}
          {snapshot && '；数值、文件与位置都是发布时的'}
        </p>
        {rows.length > 0 ? (
          <SourceRows rows={rows} />
        ) : (
          <EmptyNotice title="没有可以列出的数据行">
            {hidden > 0 ? `这些数据行${closedBecause(provisional)}。` : '相关数据表还没有导入。'}
          </EmptyNotice>
        )}
      </section>
    </>
  )
}

type Counted = Pick<FigureSource, 'total' | 'hidden' | 'provisional'>

/** Of a month that is being filled nobody reads single rows whose own they are not; later a district reads its own. */
const closedBecause = (provisional: boolean): string => (provisional ? '发布后才能看' : '属于其他区县')

/** `共 187 行，显示前 14 行；另有 6 行属于其他区县，当前账号不能查看`. */
export function countText(shown: number, { total, hidden, provisional }: Counted): string {
  const cut = shown + hidden < total ? `，显示前 ${shown} 行` : ''
  const closed = hidden > 0 ? `；另有 ${hidden} 行${closedBecause(provisional)}，当前账号不能查看` : ''
  return `共 ${total} 行${cut}${closed}`
}
