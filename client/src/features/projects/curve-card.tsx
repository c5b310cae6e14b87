import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { Card } from '../../ui/card.tsx'
import { pageInks } from '../../ui/chart/inks.ts'
import { Chart } from '../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import { curveOption, curvePoints, hasCurve } from './curve-option.ts'
import { hasStarted, milestoneText } from './milestone.ts'

/** The year as a curve; a project that has not begun gets a sentence instead. */
export function CurveCard({ page }: { readonly page: ProjectPage }) {
  const points = curvePoints(page.months, page.month)
  const year = yearOf(page.month)
  return (
    <Card title={`${year}年投资曲线`} aside="本年累计，蓝线为计划">
      {hasCurve(points) ? (
        <>
          <Chart label={curveLabel(page)} option={curveOption(points, pageInks())} height={300} />
          <Note kind="fine">
            各月数据见下方月度表；没有报送的月份断开，不按零处理。
            {points.some(({ restated }) => restated) && '空心点标 r 的，是发布后更正过的数。'}
          </Note>
        </>
      ) : (
        <EmptyNotice title={noCurveTitle(page)}>{noCurveText(page)}</EmptyNotice>
      )}
    </Card>
  )
}

/** What the curve shows, for those who cannot see it. */
function curveLabel({ project, row, month }: ProjectPage): string {
  const done = row.ytdYuan === null ? row.missing : `累计完成${moneyLine(row.ytdYuan)}`
  return `${project.name}截至${monthText(month)}${done}，${behindText(row.behindDisplay)}`
}

function noCurveTitle({ project, row, month }: ProjectPage): string {
  if (!hasStarted(project, month)) return '尚未开工，还没有投资曲线'
  return row.ytdYuan === null ? '本年还没有报送投资' : '本年还没有完成投资'
}

function noCurveText({ project, month, plan }: ProjectPage): string {
  const parts = [
    milestoneText(project, month),
    plan ? `本年计划投资${moneyLine(plan.investmentYuan)}` : '本年没有计划投资',
    '报送本月完成投资后显示曲线',
  ]
  return `${parts.filter(Boolean).join('；')}。`
}
