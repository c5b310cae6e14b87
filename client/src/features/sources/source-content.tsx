import type { FigureSource } from '@pianqu/shared/sources/source.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Num } from '../../ui/num.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type AskedFigure, sourceQuery, sourceWorkbookAddress } from './source.queries.ts'
import styles from './source-content.module.css'
import { SourceRows } from './source-rows.tsx'

interface SourceContentProps {
  readonly source: FigureSource
  /** The figure as it stood where it was asked. */
  readonly shown: string | undefined
  readonly asked: AskedFigure
}

/** The figure in the very characters that were clicked, with the formula that gives these; else in its own. */
function readingOf({ value, formula, readings }: FigureSource, shown: string | undefined) {
  const own = { shown: value, formula }
  return [own, ...readings].find((reading) => reading.shown === shown) ?? own
}

/** Definition, formula with the numbers put in, and the rows behind them. */
export function SourceContent({ source, shown, asked }: SourceContentProps) {
  const { month, snapshot, value, definition, total, hidden, provisional } = source
  const reading = readingOf(source, shown)
  const [offsets, setOffsets] = useState<readonly number[]>([])
  const more = useQueries({ queries: offsets.map((offset) => sourceQuery(asked, offset)) })
  const rows = [...source.rows, ...more.flatMap(({ data }) => data?.rows ?? [])]
  const isFetching = more.some((query) => query.isFetching)
  const failed = more.find(({ error }) => error)
  const next = () => (failed ? void failed.refetch() : setOffsets([...offsets, rows.length]))
  return (
    <>
      <p className={styles['value']}>
        <span data-figure-shown>
          <Num value={reading.shown} size="kpi" />
        </span>
        <span>
          {monthText(month)}
          {snapshot && ` · 快照 ${snapshot}`}
          {reading.shown !== value && ` · 即${value}`}
        </span>
      </p>
      <section className={styles['section']}>
        <h3>口径</h3>
        <p>{definition}</p>
      </section>
      <section className={styles['section']}>
        <h3>计算</h3>
        <p className={styles['formula']}>{reading.formula}</p>
      </section>
      <section className={styles['section']}>
        <h3>数据行</h3>
        <p className={styles['count']}>
          {countText(rows.length, { total, hidden, provisional })}
          {snapshot && '；数值、文件与位置都是发布时的'}
        </p>
        {rows.length > 0 ? (
          <>
            <SourceRows rows={rows} />
            <Row>
              {rows.length < total && (
                <Button onClick={next} disabled={isFetching}>
                  {isFetching ? '正在读取' : `再显示${Math.min(200, total - rows.length)}行`}
                </Button>
              )}
              <a className={buttonClass('secondary')} href={sourceWorkbookAddress(asked)} download>
                导出全部数据行
              </a>
            </Row>
            {failed?.error && <ProblemNotice problem={problemOf(failed.error)} onRetry={next} />}
          </>
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
