import { monthText } from '@pianqu/shared/time/month.ts'
import { Spark } from '../../../ui/chart/spark.tsx'
import { Money } from '../../../ui/money.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { ytdOf } from './sheet-rows.ts'
import type { ShownLine } from './shown-line.ts'

/** The twelve months before with the new point, so that a wrong digit is in sight. */
export function LineTrend({ line }: { readonly line: ShownLine }) {
  const { recentYuan, content } = line
  const points = [...recentYuan.map(({ investedYuan }) => investedYuan), content.investedYuan]
  const first = recentYuan[0]?.month
  return (
    <section aria-label="各月完成">
      <h3>各月完成投资</h3>
      <Spark
        points={points.map((value) => ({ value, schedule: null }))}
        label={`${first ? `${monthText(first)}起` : ''}各月完成投资，最后一点是本月`}
      />
      <Note>
        本月 <Money yuan={content.investedYuan} missing="未填" /> · 累计 <Money yuan={ytdOf(line)} missing="未填" /> /
        计划 <Money yuan={line.planYuan} missing="没有年度计划" />
      </Note>
    </section>
  )
}
