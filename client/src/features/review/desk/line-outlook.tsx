import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { type Month, monthNumber } from '@pianqu/shared/time/month.ts'
import { Light } from '../../../parts/light.tsx'
import { Spark } from '../../../ui/chart/spark.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Money } from '../../../ui/money.tsx'
import { Num } from '../../../ui/num.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../review.module.css'

interface LineOutlookProps {
  readonly month: Month
  readonly reviewed: ReviewLine
  readonly line: ReportDraftLine
}

/** The months of the trend, this one included. */
const trendMonths = 6

/** What the line means: its light and why, how far the year is, and how it went before. */
export function LineOutlook({ month, reviewed, line }: LineOutlookProps) {
  const { planYuan, expectedYuan, ytdBeforeYuan, content } = line
  const { lightSentences, behindDisplay } = reviewed
  const ytdYuan = content.investedYuan === null ? null : ytdBeforeYuan + content.investedYuan
  const points = [...line.recentYuan.slice(1 - trendMonths), { month, investedYuan: content.investedYuan }]
  return (
    <Columns widths="minmax(0, 1fr) minmax(0, 1fr)" foldAt="phone">
      <Stack gap={6} isLoose>
        <h3>按本行的灯号</h3>
        <Light light={line.light} />
        {lightSentences.map((sentence) => (
          <Note key={sentence}>{sentence}</Note>
        ))}
        <Facts
          facts={[
            { name: '年度计划', value: <Money yuan={planYuan} missing="没有年度计划" /> },
            { name: '本年累计', value: <Money yuan={ytdYuan} missing="未填" /> },
            { name: '序时应完成', value: <Money yuan={expectedYuan} missing="没有年度计划" /> },
            {
              name: '进度',
              value: (
                <Num
                  value={behindDisplay === null ? null : behindText(behindDisplay)}
                  missing="没有年度计划，无序时可比"
                />
              ),
            },
          ]}
        />
      </Stack>
      <Stack gap={6}>
        <h3>近 {trendMonths} 个月完成投资</h3>
        <Spark
          points={points.map(({ investedYuan }) => ({ value: investedYuan, schedule: null }))}
          label={`近${trendMonths}个月完成投资，最后一点是本月`}
        />
        <ol className={styles['trend']}>
          {points.map(({ month: at, investedYuan }) => (
            <li key={at}>
              <span>{monthNumber(at)}月</span>
              <Money yuan={investedYuan} missing="未报" />
            </li>
          ))}
        </ol>
      </Stack>
    </Columns>
  )
}
